import { texts } from '../../language/language';

export const ENGAGEMENTS = texts({
  en: {
    title: 'Engagements',
    text: 'Work for one client: its assessments, KPI evidence, RASIC matrices, plans and reports.',
    name: 'Engagement',
    client: 'Client',
    period: 'Period',
    assessments: 'Assessments',
    emptyTitle: 'No engagements yet',
    empty: 'An engagement holds everything that you do for one client. Start one to set up its first assessment.',
  },
  id: {
    title: 'Penugasan',
    text: 'Pekerjaan untuk satu klien: penilaian, bukti KPI, matriks RASIC, rencana, dan laporannya.',
    name: 'Penugasan',
    client: 'Klien',
    period: 'Periode',
    assessments: 'Penilaian',
    emptyTitle: 'Belum ada penugasan',
    empty: 'Penugasan memuat semua yang Anda kerjakan untuk satu klien. Buat satu untuk menyiapkan penilaian pertama.',
  },
  zh: {
    title: '项目',
    text: '为一个客户所做的工作：评估、KPI 证据、RASIC 矩阵、计划和报告。',
    name: '项目',
    client: '客户',
    period: '期间',
    assessments: '评估',
    emptyTitle: '还没有项目',
    empty: '一个项目包含您为一个客户所做的全部工作。新建项目后即可设置第一次评估。',
  },
});
