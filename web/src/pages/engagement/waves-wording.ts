import { texts } from '../../language/language';

export const WAVES = texts({
  en: {
    waves: 'Waves',
    detail: 'Assessments of one point in time belong together. A wave is as far as the one that is least far.',
    wave: 'Wave',
    dates: 'Dates',
    assessments: 'Assessments and units',
    state: 'State',
    units: (count: number, text: string) => (count === 1 ? '1 unit' : `${text} units`),
  },
  id: {
    waves: 'Gelombang',
    detail:
      'Penilaian pada satu waktu membentuk satu gelombang. Status gelombang mengikuti penilaian yang paling lambat.',
    wave: 'Gelombang',
    dates: 'Tanggal',
    assessments: 'Penilaian dan unit',
    state: 'Status',
    units: (_: number, text: string) => `${text} unit`,
  },
  zh: {
    waves: '轮次',
    detail: '同一时点的评估属于同一轮次。轮次的状态以进度最慢的评估为准。',
    wave: '轮次',
    dates: '日期',
    assessments: '评估与单元',
    state: '状态',
    units: (_: number, text: string) => `${text} 个单元`,
  },
});
