import type { Language } from '../../shared/text';
import type { DateKind } from './dates-ahead';

interface CalendarWords {
  /** Of the calendar. */
  readonly name: string;
  readonly kinds: Readonly<Record<DateKind, string>>;
}

const WORDS: Readonly<Record<Language, CalendarWords>> = {
  en: {
    name: 'Certifications',
    kinds: {
      ...{ surveillance: 'surveillance due', suspension: 'last day before suspension', expiry: 'certificate expires' },
      ...{ withdrawal: 'last day before withdrawal', renewalOpens: 'recertification can begin' },
      ...{ restoration: 'last day to restore the certificate', nonconformityPlan: 'plan of correction due' },
      ...{ nonconformityClosure: 'correction due', condition: 'condition due', decision: 'decision waits' },
      review: 'review of KPI figures waits',
    },
  },
  id: {
    name: 'Sertifikasi',
    kinds: {
      ...{ surveillance: 'tenggat pengawasan', suspension: 'hari terakhir sebelum pembekuan' },
      ...{ expiry: 'sertifikat berakhir', withdrawal: 'hari terakhir sebelum pencabutan' },
      ...{ renewalOpens: 'sertifikasi ulang dapat dimulai', restoration: 'hari terakhir pemulihan sertifikat' },
      ...{ nonconformityPlan: 'tenggat rencana koreksi', nonconformityClosure: 'tenggat koreksi' },
      ...{ condition: 'tenggat syarat', decision: 'keputusan ditunggu', review: 'peninjauan angka KPI ditunggu' },
    },
  },
  zh: {
    name: '认证',
    kinds: {
      ...{ surveillance: '监督评估到期', suspension: '暂停前最后一天', expiry: '证书到期' },
      ...{ withdrawal: '撤销前最后一天', renewalOpens: '可开始再认证', restoration: '恢复证书的最后一天' },
      ...{ nonconformityPlan: '整改计划到期', nonconformityClosure: '整改到期', condition: '条件到期' },
      ...{ decision: '等待决定', review: '等待指标复核' },
    },
  },
};

/** What a calendar calls dates of certifications. */
export const calendarWordsIn = (language: Language): CalendarWords => WORDS[language];
