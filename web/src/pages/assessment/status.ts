import type { Schemas } from '../../api/client';
import type { Tone } from '../../components/Badge';
import { texts } from '../../language/language';

export type AssessmentStatus = Schemas['AssessmentDto']['status'];

/** How far an assessment is. */
export const STATUS = texts<Record<AssessmentStatus, string>>({
  en: { draft: 'Draft', fieldwork: 'Fieldwork', review: 'In review', completed: 'Completed' },
  id: { draft: 'Draf', fieldwork: 'Kerja lapangan', review: 'Ditinjau', completed: 'Selesai' },
  zh: { draft: '草稿', fieldwork: '现场评估', review: '复核中', completed: '已完成' },
});

export const STATUS_TONE: Readonly<Record<AssessmentStatus, Tone>> = {
  draft: 'plain',
  fieldwork: 'warn',
  review: 'warn',
  completed: 'good',
};

export const KIND = texts<Record<Schemas['AssessmentDto']['kind'], string>>({
  en: { baseline: 'Baseline', progress: 'Progress', certification: 'Certification', surveillance: 'Surveillance' },
  id: { baseline: 'Baseline', progress: 'Kemajuan', certification: 'Sertifikasi', surveillance: 'Surveilans' },
  zh: { baseline: '基线', progress: '进展', certification: '认证', surveillance: '监督' },
});

/** What a card of an assessment says. */
export const CARDS = texts({
  en: {
    answered: (answered: string, answerable: string) => `${answered} of ${answerable} answered`,
    score: 'Score',
    changed: (ago: string) => `changed ${ago}`,
    reportOf: (date: string) => `report of ${date}`,
  },
  id: {
    answered: (answered: string, answerable: string) => `${answered} dari ${answerable} terjawab`,
    score: 'Skor',
    changed: (ago: string) => `diubah ${ago}`,
    reportOf: (date: string) => `laporan per ${date}`,
  },
  zh: {
    answered: (answered: string, answerable: string) => `已回答 ${answered} / ${answerable}`,
    score: '得分',
    changed: (ago: string) => `修改于${ago}`,
    reportOf: (date: string) => `报告日期 ${date}`,
  },
});
