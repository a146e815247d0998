import type { Schemas } from '../../../api/client';
import { texts } from '../../../language/language';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly from: string;
  readonly noneTitle: string;
  readonly none: string;
  readonly counts: string;
  readonly byUnit: string;
  readonly unit: string;
  readonly entity: string;
  readonly states: Readonly<Record<keyof Schemas['CarryCountsDto'], string>>;
  readonly reviewed: (date: string) => string;
  readonly needsFieldwork: string;
  readonly completed: string;
  readonly carry: (count: string) => string;
  readonly carryText: string;
  readonly carryAsk: string;
  readonly carryAction: string;
  readonly nothing: string;
  readonly written: (count: string) => string;
}

/** Taking over answers of an earlier assessment. */
export const CARRY_OVER = texts<Words>({
  en: {
    title: 'Answers of an earlier assessment',
    text: 'What still holds can be taken over, so that nobody types it again.',
    from: 'Earlier assessment',
    noneTitle: 'There is no earlier assessment',
    none: 'As soon as this engagement has a completed assessment by the same framework, its answers can be taken over here.',
    counts: 'What the earlier assessment says',
    byUnit: 'By unit',
    unit: 'Unit',
    entity: 'Whole entity',
    states: {
      carry: 'Still hold',
      look: 'To be looked at again',
      results: 'Follow from new data',
      new: 'Not asked before',
      notAssessed: 'Not answered before',
      answered: 'Answered here already',
    },
    reviewed: (date) => `The two versions were compared requirement by requirement on ${date}.`,
    needsFieldwork: 'Answers can be taken over once fieldwork has started.',
    completed: 'The assessment is completed; its answers do not change any more.',
    carry: (count) => `Take over answers (${count})`,
    carryText: 'Nothing is overwritten. Notes stay with the earlier assessment.',
    carryAsk:
      'They are written to places without an answer. Nothing that was rated here is overwritten; each can be changed afterwards.',
    carryAction: 'Take them over',
    nothing: 'There is nothing to take over.',
    written: (count) => `Answers taken over: ${count}.`,
  },
  id: {
    title: 'Jawaban penilaian terdahulu',
    text: 'Yang masih berlaku dapat dibawa, sehingga tidak perlu diketik ulang.',
    from: 'Penilaian terdahulu',
    noneTitle: 'Belum ada penilaian terdahulu',
    none: 'Begitu penugasan ini memiliki penilaian selesai dengan kerangka yang sama, jawabannya dapat dibawa di sini.',
    counts: 'Isi penilaian terdahulu',
    byUnit: 'Per unit',
    unit: 'Unit',
    entity: 'Seluruh entitas',
    states: {
      carry: 'Masih berlaku',
      look: 'Perlu dilihat lagi',
      results: 'Mengikuti data baru',
      new: 'Belum pernah ditanya',
      notAssessed: 'Dahulu belum dijawab',
      answered: 'Sudah dijawab di sini',
    },
    reviewed: (date) => `Kedua versi dibandingkan per persyaratan pada ${date}.`,
    needsFieldwork: 'Jawaban dapat dibawa setelah kerja lapangan dimulai.',
    completed: 'Penilaian sudah selesai; jawabannya tidak berubah lagi.',
    carry: (count) => `Bawa ${count} jawaban`,
    carryText: 'Tidak ada yang ditimpa. Catatan tetap pada penilaian terdahulu.',
    carryAsk:
      'Jawaban ditulis pada tempat yang masih kosong. Yang sudah dinilai di sini tidak ditimpa; semuanya dapat diubah kemudian.',
    carryAction: 'Bawa jawaban',
    nothing: 'Tidak ada yang dapat dibawa.',
    written: (count) => `Jawaban yang dibawa: ${count}.`,
  },
  zh: {
    title: '以往评估的答案',
    text: '仍然有效的答案可以沿用，不必重新填写。',
    from: '以往评估',
    noneTitle: '没有以往评估',
    none: '本项目一旦有按同一框架完成的评估，其答案即可在此沿用。',
    counts: '以往评估的情况',
    byUnit: '按单元',
    unit: '单元',
    entity: '整个实体',
    states: {
      carry: '仍然有效',
      look: '需重新查看',
      results: '由新数据得出',
      new: '以前未问',
      notAssessed: '以前未回答',
      answered: '此处已回答',
    },
    reviewed: (date) => `两个版本已于 ${date} 逐条比对。`,
    needsFieldwork: '现场评估开始后即可沿用答案。',
    completed: '评估已完成，其答案不再变化。',
    carry: (count) => `沿用 ${count} 个答案`,
    carryText: '不会覆盖任何内容。备注保留在以往评估中。',
    carryAsk: '答案只写入尚未回答之处。此处已评分的内容不会被覆盖；之后都可以修改。',
    carryAction: '沿用',
    nothing: '没有可以沿用的答案。',
    written: (count) => `已沿用答案：${count}。`,
  },
});
