import type { Schemas } from '../../../../api/client';
import { texts } from '../../../../language/language';

type Movement = Schemas['GapChangeDto']['movement'];

interface Words {
  readonly detail: string;
  readonly with: string;
  readonly noOtherTitle: string;
  readonly noOther: string;
  readonly notComparable: string;
  readonly title: (from: string, to: string, change: string) => string;
  readonly titleNone: string;
  readonly levels: (before: string, now: string) => string;
  readonly levelSame: (level: string) => string;
  readonly counts: (better: string, worse: string, same: string) => string;
  readonly measure: string;
  readonly changeTitle: (part: string, change: string) => string;
  readonly changeTitleNone: string;
  readonly part: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly requirements: string;
  readonly requirementsDetail: string;
  readonly units: string;
  readonly unit: string;
  readonly levelBefore: string;
  readonly levelNow: string;
  readonly gaps: string;
  readonly movement: string;
  readonly movements: Readonly<Record<Movement, string>>;
  readonly all: string;
  readonly lostBefore: string;
  readonly lostNow: string;
  readonly shown: (shown: string, all: string) => string;
  readonly noUnits: string;
}

/** What the comparison of two assessments says. */
export const WAVES = texts<Words>({
  en: {
    detail: 'Against an earlier assessment of the engagement by the same framework version.',
    with: 'Compare with',
    noOtherTitle: 'There is nothing to compare with yet',
    noOther:
      'As soon as the engagement has a second assessment by the same framework version, what was gained and lost stands here.',
    notComparable: 'These two use different framework versions. Choose another one.',
    title: (from, to, change) => `The score moved from ${from} to ${to}: ${change} points`,
    titleNone: 'One of the two has no score yet',
    levels: (before, now) => `Level: ${before}, now ${now}.`,
    levelSame: (level) => `Level: ${level}, as before.`,
    counts: (better, worse, same) =>
      `Of the requirements scored both times, ${better} improved, ${worse} fell and ${same} stayed.`,
    measure: 'Change of the score in points of 100, by category',
    changeTitle: (part, change) => `The largest change is in ${part}: ${change} points`,
    changeTitleNone: 'No category changed',
    part: 'Part',
    before: 'Before',
    now: 'Now',
    change: 'Change',
    requirements: 'Requirements that moved',
    requirementsDetail: 'The largest changes first.',
    units: 'Units that are in both',
    unit: 'Unit',
    levelBefore: 'Level before',
    levelNow: 'Level now',
    gaps: 'What became of the gaps',
    movement: 'What happened',
    movements: {
      closed: 'Closed',
      opened: 'Opened',
      improved: 'Improved',
      worsened: 'Worsened',
      unchanged: 'Unchanged',
      noLongerRated: 'No longer rated',
      newlyRated: 'Newly rated',
    },
    all: 'All',
    lostBefore: 'Points lost before',
    lostNow: 'Points lost now',
    shown: (shown, all) => `${shown} of ${all}`,
    noUnits: 'No unit is in both.',
  },
  id: {
    detail: 'Terhadap penilaian sebelumnya dalam penugasan yang sama dengan versi kerangka yang sama.',
    with: 'Bandingkan dengan',
    noOtherTitle: 'Belum ada pembanding',
    noOther:
      'Begitu penugasan memiliki penilaian kedua dengan versi kerangka yang sama, kenaikan dan penurunan muncul di sini.',
    notComparable: 'Keduanya memakai versi kerangka yang berbeda. Pilih yang lain.',
    title: (from, to, change) => `Skor berubah dari ${from} menjadi ${to}: ${change} poin`,
    titleNone: 'Salah satunya belum memiliki skor',
    levels: (before, now) => `Tingkat: ${before}, kini ${now}.`,
    levelSame: (level) => `Tingkat: ${level}, tetap.`,
    counts: (better, worse, same) =>
      `Dari persyaratan yang berskor pada kedua penilaian, ${better} naik, ${worse} turun, dan ${same} tetap.`,
    measure: 'Perubahan skor per kategori, dalam poin dari 100',
    changeTitle: (part, change) => `Perubahan terbesar pada ${part}: ${change} poin`,
    changeTitleNone: 'Tidak ada kategori yang berubah',
    part: 'Bagian',
    before: 'Sebelumnya',
    now: 'Kini',
    change: 'Perubahan',
    requirements: 'Persyaratan yang berubah',
    requirementsDetail: 'Perubahan terbesar lebih dahulu.',
    units: 'Unit yang ada pada keduanya',
    unit: 'Unit',
    levelBefore: 'Tingkat sebelumnya',
    levelNow: 'Tingkat kini',
    gaps: 'Perkembangan kesenjangan',
    movement: 'Perkembangan',
    movements: {
      closed: 'Tertutup',
      opened: 'Baru muncul',
      improved: 'Membaik',
      worsened: 'Memburuk',
      unchanged: 'Tetap',
      noLongerRated: 'Tidak dinilai lagi',
      newlyRated: 'Baru dinilai',
    },
    all: 'Semua',
    lostBefore: 'Poin hilang sebelumnya',
    lostNow: 'Poin hilang kini',
    shown: (shown, all) => `${shown} dari ${all}`,
    noUnits: 'Tidak ada unit yang ada pada keduanya.',
  },
  zh: {
    detail: '与同一项目中采用相同框架版本的其他评估比较。',
    with: '比较对象',
    noOtherTitle: '暂无可比较的评估',
    noOther: '一旦该项目有第二次采用相同框架版本的评估，升降情况就会显示在这里。',
    notComparable: '两次评估采用不同的框架版本，请另选一个。',
    title: (from, to, change) => `得分由${from}变为${to}（${change}个百分点）`,
    titleNone: '其中一次尚无得分',
    levels: (before, now) => `等级：由“${before}”变为“${now}”。`,
    levelSame: (level) => `等级：“${level}”，与之前相同。`,
    counts: (better, worse, same) => `在两次均有得分的要求中，${better}项上升，${worse}项下降，${same}项不变。`,
    measure: '各类别得分变化（百分点）',
    changeTitle: (part, change) => `“${part}”变化最大：${change}个百分点`,
    changeTitleNone: '各类别均无变化',
    part: '部分',
    before: '之前',
    now: '现在',
    change: '变化',
    requirements: '有变化的要求',
    requirementsDetail: '变化最大的排在最前。',
    units: '两次均包含的单元',
    unit: '单元',
    levelBefore: '之前等级',
    levelNow: '现在等级',
    gaps: '差距的变化',
    movement: '变化情况',
    movements: {
      closed: '已消除',
      opened: '新出现',
      improved: '改善',
      worsened: '恶化',
      unchanged: '不变',
      noLongerRated: '不再评定',
      newlyRated: '新评定',
    },
    all: '全部',
    lostBefore: '之前失分',
    lostNow: '现在失分',
    shown: (shown, all) => `${shown} / ${all}`,
    noUnits: '没有两次均包含的单元。',
  },
});
