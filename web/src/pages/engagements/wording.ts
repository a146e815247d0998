import { texts } from '../../language/language';
import type { Stage } from './overview';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly start: string;
  readonly name: string;
  readonly client: string;
  readonly period: string;
  readonly assessments: string;
  readonly changed: string;
  readonly search: string;
  readonly anyClient: string;
  readonly all: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly count: (status: string, count: string) => string;
  readonly none: string;
  readonly shown: (shown: string, of: string) => string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly emptyReader: string;
  readonly nothingTitle: string;
  readonly nothing: string;
  readonly showAll: string;
}

export const ENGAGEMENTS = texts<Words>({
  en: {
    title: 'Engagements',
    text: 'Work for one client: its assessments, KPI evidence, RASIC matrices, plans and reports.',
    start: 'Start an engagement',
    name: 'Engagement',
    client: 'Client',
    period: 'Period',
    assessments: 'Assessments',
    changed: 'Last changed',
    search: 'Search',
    anyClient: 'All clients',
    all: 'All engagements',
    stages: {
      empty: 'Nothing set up yet',
      draft: 'With a draft',
      fieldwork: 'In fieldwork',
      review: 'In review',
      completed: 'With completed work',
    },
    count: (status, count) => `${status}: ${count}`,
    none: 'none yet',
    shown: (shown, of) => `${shown} of ${of} shown`,
    emptyTitle: 'No engagements yet',
    empty: 'An engagement holds everything that you do for one client. Start one to set up its first assessment.',
    emptyReader: 'You were not given an engagement yet. Ask a lead for access.',
    nothingTitle: 'No engagement fits',
    nothing: 'Change the search, or show all engagements again.',
    showAll: 'Show all',
  },
  id: {
    title: 'Penugasan',
    text: 'Pekerjaan untuk satu klien: penilaian, bukti KPI, matriks RASIC, rencana, dan laporannya.',
    start: 'Mulai penugasan',
    name: 'Penugasan',
    client: 'Klien',
    period: 'Periode',
    assessments: 'Penilaian',
    changed: 'Terakhir diubah',
    search: 'Cari',
    anyClient: 'Semua klien',
    all: 'Semua penugasan',
    stages: {
      empty: 'Belum disiapkan',
      draft: 'Ada draf',
      fieldwork: 'Kerja lapangan',
      review: 'Ditinjau',
      completed: 'Ada yang selesai',
    },
    count: (status, count) => `${status}: ${count}`,
    none: 'belum ada',
    shown: (shown, of) => `${shown} dari ${of} ditampilkan`,
    emptyTitle: 'Belum ada penugasan',
    empty: 'Penugasan memuat semua yang Anda kerjakan untuk satu klien. Buat satu untuk menyiapkan penilaian pertama.',
    emptyReader: 'Anda belum diberi akses ke penugasan mana pun. Mintalah akses kepada ketua tim.',
    nothingTitle: 'Tidak ada penugasan yang cocok',
    nothing: 'Ubah pencarian, atau tampilkan lagi semua penugasan.',
    showAll: 'Tampilkan semua',
  },
  zh: {
    title: '项目',
    text: '为一个委托方所做的工作：评估、KPI 证据、RASIC 矩阵、计划和报告。',
    start: '新建项目',
    name: '项目',
    client: '委托方',
    period: '期间',
    assessments: '评估',
    changed: '最近修改',
    search: '搜索',
    anyClient: '所有委托方',
    all: '全部项目',
    stages: {
      empty: '尚未设置',
      draft: '有草稿',
      fieldwork: '现场评估中',
      review: '复核中',
      completed: '有已完成的评估',
    },
    count: (status, count) => `${status}：${count}`,
    none: '暂无',
    shown: (shown, of) => `显示 ${shown} / ${of}`,
    emptyTitle: '还没有项目',
    empty: '一个项目包含您为一个委托方所做的全部工作。新建项目后即可设置第一次评估。',
    emptyReader: '您尚未获得任何项目的权限。请向负责人申请。',
    nothingTitle: '没有符合的项目',
    nothing: '请修改搜索条件，或重新显示全部项目。',
    showAll: '显示全部',
  },
});
