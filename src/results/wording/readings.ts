import type { Reading } from '../../gap/rules/paired-reading';
import type { Language } from '../../shared/text';

/** What a reading of two requirements says, and where to begin. */
export const READING_WORDS: Readonly<Record<Reading, Readonly<Record<Language, string>>>> = {
  both: {
    en: 'Both sides are below target: the provider can not close the gap alone. Agree on one work item with an owner on either side.',
    id: 'Kedua pihak di bawah target: penyedia tidak dapat menutup kesenjangan ini sendiri. Sepakati satu butir kerja dengan penanggung jawab di masing-masing pihak.',
    zh: '双方均低于目标，服务商无法单独消除该差距。应商定一个工作项，并在双方各设一名负责人。',
  },
  provider: {
    en: "The client's part is at target; the gap is the provider's to close.",
    id: 'Bagian klien sudah mencapai target; kesenjangan ini harus ditutup oleh penyedia.',
    zh: '委托方已达标，差距应由服务商消除。',
  },
  client: {
    en: "The provider is at target; the gap is the client's to close.",
    id: 'Penyedia sudah mencapai target; kesenjangan ini harus ditutup oleh klien.',
    zh: '服务商已达标，差距应由委托方消除。',
  },
  neither: {
    en: 'Both sides are at target.',
    id: 'Kedua pihak sudah mencapai target.',
    zh: '双方均已达标。',
  },
  open: {
    en: 'One side could not be judged: assess it before anybody is asked to act.',
    id: 'Salah satu pihak belum dapat dinilai: nilailah lebih dahulu sebelum meminta siapa pun bertindak.',
    zh: '其中一方尚无法评定：请先评定，再要求任何一方采取行动。',
  },
};
