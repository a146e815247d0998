import { texts } from '../../../language/language';
import type { SchemePart, ValueField } from '../../../frameworks/diff';

interface Words {
  readonly title: string;
  readonly from: string;
  readonly to: (id: string) => string;
  readonly onlyOneTitle: string;
  readonly onlyOne: string;
  readonly show: string;
  readonly filters: Readonly<Record<'all' | 'meaning' | 'added' | 'removed' | 'changed', string>>;
  readonly search: string;
  readonly summary: (added: string, removed: string, changed: string, unchanged: string) => string;
  readonly ofThem: (meaning: string) => string;
  readonly equal: string;
  readonly nothing: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  readonly meaning: string;
  readonly translation: string;
  readonly inLanguages: (languages: string) => string;
  readonly fields: Readonly<Record<ValueField | 'title' | 'statement', string>>;
  readonly yes: string;
  readonly no: string;
  readonly answeredPer: Readonly<Record<'unit' | 'entity', string>>;
  readonly notApplicable: Readonly<Record<'allowed' | 'forbidden', string>>;
  readonly none: string;
  readonly becomes: string;
  readonly scoringSame: string;
  readonly scoringDiffers: string;
  readonly scheme: Readonly<Record<SchemePart, string>>;
  readonly open: string;
}

export const DIFF = texts<Words>({
  en: {
    title: 'What changed',
    from: 'Compared with',
    to: (id) => `This page shows what became of it in ${id}.`,
    onlyOneTitle: 'Nothing to compare with',
    onlyOne:
      'This is the only framework version in the library. Load another version of the same framework to see what changed.',
    show: 'Show',
    filters: {
      all: 'Everything',
      meaning: 'What changes the meaning',
      added: 'New requirements',
      removed: 'Removed requirements',
      changed: 'Changed requirements',
    },
    search: 'Search refs and titles',
    summary: (added, removed, changed, unchanged) =>
      `${added} new, ${removed} removed, ${changed} changed, ${unchanged} as before`,
    ofThem: (meaning) =>
      `The meaning changes in ${meaning} of the changed ones; in the others wording in translation, weights or owners.`,
    equal: 'All requirements are the same.',
    nothing: 'Nothing fits. Choose “Everything” or clear the search.',
    added: 'New',
    removed: 'Removed',
    changed: 'Changed',
    meaning: 'Changes the meaning',
    translation: 'Translation only',
    inLanguages: (languages) => `differs in: ${languages}`,
    fields: {
      title: 'Title',
      statement: 'Text',
      weight: 'Weight',
      critical: 'Critical',
      category: 'Category',
      dimensions: 'Rated on',
      answeredPer: 'Answered',
      notApplicable: 'May be not applicable',
      ownerFunction: 'Owner',
      workstream: 'Workstream',
      kpis: 'KPIs',
    },
    yes: 'yes',
    no: 'no',
    answeredPer: { unit: 'in every unit', entity: 'once for the entity' },
    notApplicable: { allowed: 'yes, with a reason', forbidden: 'no' },
    none: 'none',
    becomes: 'becomes',
    scoringSame: 'Target, roll-ups, gates and levels are the same.',
    scoringDiffers: 'Scoring differs in:',
    scheme: {
      target: 'target',
      minimumCoverage: 'least coverage for a verdict',
      notAssessed: 'what is not rated',
      rollUp: 'roll-up of groups',
      acrossUnits: 'roll-up of units',
      methods: 'rating of requirements',
      gates: 'gates',
      levels: 'levels',
    },
    open: 'Open in full',
  },
  id: {
    title: 'Yang berubah',
    from: 'Dibandingkan dengan',
    to: (id) => `Halaman ini menunjukkan perubahannya dalam ${id}.`,
    onlyOneTitle: 'Belum ada pembanding',
    onlyOne:
      'Hanya ada satu versi kerangka di pustaka. Muat versi lain dari kerangka yang sama untuk melihat perubahannya.',
    show: 'Tampilkan',
    filters: {
      all: 'Semua',
      meaning: 'Yang mengubah makna',
      added: 'Persyaratan baru',
      removed: 'Persyaratan yang dihapus',
      changed: 'Persyaratan yang berubah',
    },
    search: 'Cari kode dan judul',
    summary: (added, removed, changed, unchanged) =>
      `${added} baru, ${removed} dihapus, ${changed} berubah, ${unchanged} tetap`,
    ofThem: (meaning) =>
      `Maknanya berubah pada ${meaning} di antara yang berubah; pada yang lain terjemahan, bobot, atau penanggung jawabnya.`,
    equal: 'Semua persyaratan sama.',
    nothing: 'Tidak ada yang cocok. Pilih “Semua” atau kosongkan pencarian.',
    added: 'Baru',
    removed: 'Dihapus',
    changed: 'Berubah',
    meaning: 'Mengubah makna',
    translation: 'Hanya terjemahan',
    inLanguages: (languages) => `berbeda dalam: ${languages}`,
    fields: {
      title: 'Judul',
      statement: 'Isi',
      weight: 'Bobot',
      critical: 'Kritis',
      category: 'Kategori',
      dimensions: 'Dinilai pada',
      answeredPer: 'Dijawab',
      notApplicable: 'Boleh tidak berlaku',
      ownerFunction: 'Penanggung jawab',
      workstream: 'Alur kerja',
      kpis: 'KPI',
    },
    yes: 'ya',
    no: 'tidak',
    answeredPer: { unit: 'di setiap unit', entity: 'sekali untuk entitas' },
    notApplicable: { allowed: 'ya, dengan alasan', forbidden: 'tidak' },
    none: 'tidak ada',
    becomes: 'menjadi',
    scoringSame: 'Target, penggabungan, syarat wajib, dan tingkat sama.',
    scoringDiffers: 'Penskoran berbeda pada:',
    scheme: {
      target: 'target',
      minimumCoverage: 'cakupan minimal untuk putusan',
      notAssessed: 'yang belum dinilai',
      rollUp: 'penggabungan kelompok',
      acrossUnits: 'penggabungan unit',
      methods: 'penilaian persyaratan',
      gates: 'syarat wajib',
      levels: 'tingkat',
    },
    open: 'Buka lengkap',
  },
  zh: {
    title: '变化内容',
    from: '比较对象',
    to: (id) => `本页显示其在 ${id} 中的变化。`,
    onlyOneTitle: '没有可比较的版本',
    onlyOne: '框架库中只有这一个版本。载入同一框架的另一版本即可查看变化。',
    show: '显示',
    filters: {
      all: '全部',
      meaning: '改变含义的',
      added: '新增要求',
      removed: '删除的要求',
      changed: '变更的要求',
    },
    search: '查找编号和标题',
    summary: (added, removed, changed, unchanged) =>
      `新增 ${added}，删除 ${removed}，变更 ${changed}，未变 ${unchanged}`,
    ofThem: (meaning) => `变更的要求中有 ${meaning} 项改变含义；其余为译文、权重或责任职能的变化。`,
    equal: '所有要求均相同。',
    nothing: '没有符合的内容。请选择“全部”或清空搜索。',
    added: '新增',
    removed: '删除',
    changed: '变更',
    meaning: '改变含义',
    translation: '仅译文',
    inLanguages: (languages) => `有差异的语言：${languages}`,
    fields: {
      title: '标题',
      statement: '正文',
      weight: '权重',
      critical: '关键',
      category: '类别',
      dimensions: '评分方式',
      answeredPer: '回答范围',
      notApplicable: '可不适用',
      ownerFunction: '责任职能',
      workstream: '工作流',
      kpis: 'KPI',
    },
    yes: '是',
    no: '否',
    answeredPer: { unit: '每个单元', entity: '对整个实体一次' },
    notApplicable: { allowed: '可，需说明理由', forbidden: '不可' },
    none: '无',
    becomes: '变为',
    scoringSame: '目标、汇总、门槛和等级均相同。',
    scoringDiffers: '计分有以下不同：',
    scheme: {
      target: '目标',
      minimumCoverage: '作结论的最低覆盖率',
      notAssessed: '未评分的处理',
      rollUp: '分组汇总',
      acrossUnits: '单元汇总',
      methods: '要求的评分',
      gates: '门槛',
      levels: '等级',
    },
    open: '查看全文',
  },
});
