import type { Schemas } from '../../../../api/client';
import { texts } from '../../../../language/language';

type Use = Schemas['FigureInputDto']['use'];

interface Words {
  readonly title: string;
  readonly exactly: (fraction: string) => string;
  readonly inputs: string;
  readonly value: string;
  readonly weight: string;
  readonly use: string;
  readonly uses: Readonly<Record<Use, string>>;
  readonly isThis: string;
  readonly leftOut: string;
  readonly answer: string;
  readonly answeredOn: (when: string) => string;
  readonly noEvidence: string;
  readonly toAnswer: string;
  readonly back: string;
  readonly copy: string;
  readonly copied: string;
}

/** What the panel says that walks a figure back to its answers. */
export const WHY = texts<Words>({
  en: {
    title: 'Why?',
    exactly: (fraction) => `exactly ${fraction}`,
    inputs: 'Made of',
    value: 'Value',
    weight: 'Weight',
    use: 'How it counts',
    uses: {
      counted: 'counts',
      countedAsZero: 'open, counts as zero',
      satisfied: 'satisfies its stage',
      unsatisfied: 'does not satisfy its stage',
      countedAndCaps: 'counts, and limits the rest',
      caps: 'limits',
      whole: 'what is divided',
      passes: 'holds',
      blocks: 'blocks',
      open: 'open',
      basis: 'derived from it',
      binds: 'allows no earlier start',
      holds: 'holds the people until then',
    },
    isThis: 'this one',
    leftOut: 'Left out',
    answer: 'The answer',
    answeredOn: (when) => `Answered ${when}`,
    noEvidence: 'No evidence names this requirement.',
    toAnswer: 'Open the answer',
    back: 'One step back',
    copy: 'Copy the link',
    copied: 'Copied. Whoever may see the assessment sees this figure.',
  },
  id: {
    title: 'Mengapa?',
    exactly: (fraction) => `tepatnya ${fraction}`,
    inputs: 'Tersusun dari',
    value: 'Nilai',
    weight: 'Bobot',
    use: 'Cara dihitung',
    uses: {
      counted: 'dihitung',
      countedAsZero: 'kosong, dihitung nol',
      satisfied: 'memenuhi tahapnya',
      unsatisfied: 'tidak memenuhi tahapnya',
      countedAndCaps: 'dihitung dan membatasi yang lain',
      caps: 'membatasi',
      whole: 'yang dibagi',
      passes: 'lolos',
      blocks: 'menghambat',
      open: 'masih kosong',
      basis: 'diturunkan darinya',
      binds: 'tidak memungkinkan mulai lebih awal',
      holds: 'memakai orangnya sampai saat itu',
    },
    isThis: 'yang ini',
    leftOut: 'Tidak dihitung',
    answer: 'Jawaban',
    answeredOn: (when) => `Dijawab ${when}`,
    noEvidence: 'Tidak ada bukti yang menyebut persyaratan ini.',
    toAnswer: 'Buka jawaban',
    back: 'Satu langkah kembali',
    copy: 'Salin tautan',
    copied: 'Tersalin. Siapa pun yang boleh melihat penilaian ini melihat angka yang sama.',
  },
  zh: {
    title: '为什么？',
    exactly: (fraction) => `精确值 ${fraction}`,
    inputs: '构成',
    value: '数值',
    weight: '权重',
    use: '计入方式',
    uses: {
      counted: '计入',
      countedAsZero: '未评，按零计',
      satisfied: '满足本阶段',
      unsatisfied: '未满足本阶段',
      countedAndCaps: '计入，并限制其余',
      caps: '限制',
      whole: '被分摊的总量',
      passes: '通过',
      blocks: '构成障碍',
      open: '未评',
      basis: '由此得出',
      binds: '不允许更早开始',
      holds: '在此之前占用人员',
    },
    isThis: '本项',
    leftOut: '未计入',
    answer: '答案',
    answeredOn: (when) => `回答于${when}`,
    noEvidence: '没有证据涉及此要求。',
    toAnswer: '打开答案',
    back: '返回上一步',
    copy: '复制链接',
    copied: '已复制。有权查看本评估的人打开后会看到同一数字。',
  },
});
