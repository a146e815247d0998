import type { Schemas } from '../../../api/client';
import { texts } from '../../../language/language';

/** What a date of a certification is about. */
export const REMINDERS = texts<Readonly<Record<Schemas['ReminderDto']['kind'], string>>>({
  en: {
    surveillance: 'Surveillance has to be completed',
    suspension: 'Last day before suspension by rule',
    withdrawal: 'Last day before withdrawal by rule',
    renewalOpens: 'Recertification can begin',
    expiry: 'Certificate expires',
    restoration: 'Last day to restore without a new application',
    nonconformityPlan: 'Plan of correction has to be accepted',
    nonconformityClosure: 'Correction has to be verified',
    condition: 'Condition of the grant has to be met',
    decision: 'Waits for a decision',
    review: 'KPI figures have to be looked at',
  },
  id: {
    surveillance: 'Pengawasan harus diselesaikan',
    suspension: 'Hari terakhir sebelum dibekukan menurut aturan',
    withdrawal: 'Hari terakhir sebelum dicabut menurut aturan',
    renewalOpens: 'Sertifikasi ulang dapat dimulai',
    expiry: 'Sertifikat berakhir',
    restoration: 'Hari terakhir untuk memulihkan tanpa permohonan baru',
    nonconformityPlan: 'Rencana koreksi harus disetujui',
    nonconformityClosure: 'Koreksi harus diverifikasi',
    condition: 'Syarat pemberian harus dipenuhi',
    decision: 'Menunggu keputusan',
    review: 'Angka KPI harus ditinjau',
  },
  zh: {
    surveillance: '须完成监督评估',
    suspension: '按规则暂停前的最后一天',
    withdrawal: '按规则撤销前的最后一天',
    renewalOpens: '可启动再认证',
    expiry: '证书到期',
    restoration: '无须重新申请即可恢复的最后一天',
    nonconformityPlan: '纠正计划须获接受',
    nonconformityClosure: '纠正须经验证',
    condition: '授予所附条件须满足',
    decision: '等待决定',
    review: '须查看 KPI 数值',
  },
});
