import { texts } from '../../language/language';

export const ASSESSMENT_PAGES = texts({
  en: {
    pages: 'Pages of this assessment',
    rate: 'Rate',
    findings: 'Findings',
    evidence: 'Evidence',
    results: 'Results',
    kpis: 'KPIs',
    plan: 'Plan',
    reports: 'Reports',
    setup: 'Set-up',
  },
  id: {
    pages: 'Halaman penilaian ini',
    rate: 'Menilai',
    findings: 'Temuan',
    evidence: 'Bukti',
    results: 'Hasil',
    kpis: 'KPI',
    plan: 'Rencana',
    reports: 'Laporan',
    setup: 'Penyiapan',
  },
  zh: {
    pages: '本次评估的页面',
    rate: '评分',
    findings: '发现',
    evidence: '证据',
    results: '结果',
    kpis: 'KPI',
    plan: '计划',
    reports: '报告',
    setup: '设置',
  },
});
