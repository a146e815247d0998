import { texts } from '../../../../language/language';

/** What the page of gaps says. */
export const GAPS = texts({
  en: {
    detail: 'Requirements below target, and what each costs.',
    by: 'Show by',
    bys: { requirement: 'Requirement', category: 'Category', owner: 'Owner function', scope: 'Scope' },
    titles: {
      requirement: (count: string, share: string) =>
        count === '1'
          ? `One requirement accounts for ${share} of the points lost in gaps`
          : `The ${count} costliest requirements account for ${share} of the points lost in gaps`,
      category: (label: string, share: string) => `${share} of the points lost in gaps are in ${label}`,
      owner: (label: string, share: string) => `${share} of the points lost in gaps are for ${label} to recover`,
      scope: (label: string, share: string) =>
        `${share} of the points lost in gaps are lost in gaps of scope “${label}”`,
    },
    measure: 'Points of 100 lost below target, and their cumulative share',
    gapCount: (count: string) => (count === '1' ? '1 gap' : `${count} gaps`),
    share: 'Share',
    cumulative: 'Cumulative',
    list: 'All gaps',
    shown: (shown: string, all: string) => `${shown} of ${all}`,
    all: 'All',
    severity: 'Severity',
    scope: 'Scope',
    owner: 'Owner function',
    category: 'Category',
    unit: 'Unit',
    search: 'Find a requirement',
    requirement: 'Requirement',
    critical: 'critical requirement',
    where: 'Where',
    placesOf: (places: string, assessed: string) =>
      places === assessed ? `all ${assessed}` : `${places} of ${assessed}`,
    wholeEntity: 'Whole entity',
    widest: 'Furthest below target',
    reset: 'Show all',
    noneTitle: 'No requirement is below target',
    none: 'What is below target would stand here, the costliest first, with who has to act.',
    noneFits: 'No gap fits. Take a filter away.',
    loadingMore: 'Loading the gaps…',
  },
  id: {
    detail: 'Persyaratan di bawah target beserta poin yang hilang karenanya.',
    by: 'Tampilkan menurut',
    bys: { requirement: 'Persyaratan', category: 'Kategori', owner: 'Fungsi penanggung jawab', scope: 'Jangkauan' },
    titles: {
      requirement: (count: string, share: string) =>
        count === '1'
          ? `Satu persyaratan menyumbang ${share} dari poin yang hilang akibat kesenjangan`
          : `${count} persyaratan terbesar menyumbang ${share} dari poin yang hilang akibat kesenjangan`,
      category: (label: string, share: string) =>
        `${label} menyumbang ${share} dari poin yang hilang akibat kesenjangan`,
      owner: (label: string, share: string) =>
        `Fungsi dengan porsi terbesar adalah ${label}: ${share} dari poin yang hilang akibat kesenjangan`,
      scope: (label: string, share: string) =>
        `${share} dari poin yang hilang akibat kesenjangan berjangkauan “${label}”`,
    },
    measure: 'Poin yang hilang di bawah target (dari 100) beserta porsi kumulatifnya',
    gapCount: (count: string) => `${count} kesenjangan`,
    share: 'Porsi',
    cumulative: 'Kumulatif',
    list: 'Semua kesenjangan',
    shown: (shown: string, all: string) => `${shown} dari ${all}`,
    all: 'Semua',
    severity: 'Keparahan',
    scope: 'Jangkauan',
    owner: 'Fungsi penanggung jawab',
    category: 'Kategori',
    unit: 'Unit',
    search: 'Cari persyaratan',
    requirement: 'Persyaratan',
    critical: 'persyaratan kritis',
    where: 'Sebaran',
    placesOf: (places: string, assessed: string) =>
      places === assessed ? `semua (${assessed})` : `${places} dari ${assessed}`,
    wholeEntity: 'Seluruh entitas',
    widest: 'Jarak terjauh dari target',
    reset: 'Tampilkan semua',
    noneTitle: 'Tidak ada persyaratan di bawah target',
    none: 'Yang berada di bawah target akan muncul di sini, mulai dari poin hilang terbesar, beserta penanggung jawabnya.',
    noneFits: 'Tidak ada kesenjangan yang cocok. Hapus salah satu saringan.',
    loadingMore: 'Memuat kesenjangan…',
  },
  zh: {
    detail: '未达目标的要求及其失分。',
    by: '显示方式',
    bys: { requirement: '按要求', category: '按类别', owner: '按责任部门', scope: '按性质' },
    titles: {
      requirement: (count: string, share: string) => `失分最多的${count}项要求占差距失分的${share}`,
      category: (label: string, share: string) => `差距失分的${share}集中在“${label}”`,
      owner: (label: string, share: string) => `差距失分的${share}由“${label}”负责`,
      scope: (label: string, share: string) => `差距失分的${share}属于“${label}”差距`,
    },
    measure: '未达目标部分在100分中的失分及累计占比',
    gapCount: (count: string) => `${count}项差距`,
    share: '占比',
    cumulative: '累计',
    list: '全部差距',
    shown: (shown: string, all: string) => `${shown} / ${all}`,
    all: '全部',
    severity: '严重程度',
    scope: '性质',
    owner: '责任部门',
    category: '类别',
    unit: '单元',
    search: '查找要求',
    requirement: '要求',
    critical: '关键要求',
    where: '涉及范围',
    placesOf: (places: string, assessed: string) =>
      places === assessed ? `全部${assessed}个单元` : `${places}/${assessed}个单元`,
    wholeEntity: '整个实体',
    widest: '与目标最大差值',
    reset: '显示全部',
    noneTitle: '没有未达目标的要求',
    none: '未达目标的要求会按失分由高到低显示在这里，并注明责任部门。',
    noneFits: '没有符合条件的差距，请取消一个筛选条件。',
    loadingMore: '正在加载差距…',
  },
});
