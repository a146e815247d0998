import { texts } from '../../../language/language';
import type { AssessmentStatus } from '../status';
import type { Transition } from './use-step';

interface Words {
  readonly pages: string;
  readonly status: string;
  readonly details: string;
  readonly units: string;
  readonly carryOver: string;
  readonly report: string;
  readonly life: string;
  readonly statusTexts: Readonly<Record<AssessmentStatus, string>>;
  readonly nextStep: string;
  readonly noStep: string;
  readonly moves: Readonly<Record<Transition, string>>;
  readonly moveTexts: Readonly<Record<Transition, string>>;
  readonly sendBack: string;
  readonly sendBackText: string;
  readonly stillOpen: (open: string, of: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly signature: string;
  readonly meaning: string;
  readonly password: string;
  readonly code: string;
  readonly missing: string;
  readonly missingText: (count: string) => string;
  readonly nothingMissing: string;
  readonly unit: string;
  readonly entity: string;
  readonly answered: string;
  readonly count: string;
  readonly answeredOf: (answered: string, of: string) => string;
  readonly lacking: string;
  readonly history: string;
  readonly noHistory: string;
  readonly revision: (number: string) => string;
  readonly completed: string;
  readonly toStatus: string;
  readonly readOnly: string;
  readonly wave: string;
  readonly waveHint: string;
  readonly planStartHint: string;
  readonly deleteTitle: string;
  readonly deleteText: string;
  readonly deleteHeld: string;
  readonly delete: string;
  readonly deleteAsk: (title: string) => string;
  readonly unitsText: string;
  readonly rated: (answers: string) => string;
  readonly toUnits: string;
  readonly reportText: string;
  readonly headline: string;
  readonly headlineHint: string;
  readonly recommendation: string;
  readonly recommendationHint: string;
  readonly method: string;
  readonly methodHint: string;
  readonly methodItem: string;
  readonly limits: string;
  readonly limitsHint: string;
  readonly limitsItem: string;
}

/** How an assessment is set up, and how far it is. */
export const SETUP = texts<Words>({
  en: {
    pages: 'Set-up of this assessment',
    status: 'Status',
    details: 'Details',
    units: 'Units',
    carryOver: 'Carry over',
    report: 'Words of the report',
    life: 'Life of the assessment',
    statusTexts: {
      draft: 'It is being set up. Answers can be given once fieldwork has started.',
      fieldwork: 'Requirements are rated, findings and evidence are written.',
      review: 'Somebody looks over it. Answers and findings can still be corrected.',
      completed: 'It is frozen: figures and reports follow from what was there on completion.',
    },
    nextStep: 'What comes next',
    noStep: 'The next step is for somebody with more rights. Leads take every step; assessors send to review.',
    moves: {
      startFieldwork: 'Start fieldwork',
      submitForReview: 'Send to review',
      complete: 'Complete',
      reopen: 'Reopen',
    },
    moveTexts: {
      startFieldwork: 'Answers, findings and evidence can be entered from then on.',
      submitForReview: 'Tells the reviewer that it is ready. It can be sent back.',
      complete: 'Freezes everything. Figures and reports follow from it; to change something, it has to be reopened.',
      reopen: 'Begins the next revision, in fieldwork. What was completed, and its reports, stay.',
    },
    sendBack: 'Send back to fieldwork',
    sendBackText: 'The team goes on with it, and sends it to review again.',
    stillOpen: (open, of) => `Not answered: ${open} of ${of} requirements. Reports will say so.`,
    reason: 'Why it is reopened',
    reasonHint: 'Kept with the step, and printed in the version history of reports.',
    signature:
      'Completing a certification is a signature. Somebody else than who sent it to review confirms who they are.',
    meaning: 'I have looked over this certification assessment and complete it.',
    password: 'Your password',
    code: 'Code of your authenticator app',
    missing: 'What is still missing',
    missingText: (count) => `Requirements that are not answered yet: ${count}. Open a unit to see just those.`,
    nothingMissing: 'Everything is answered.',
    unit: 'Unit',
    entity: 'Whole entity',
    answered: 'Progress',
    count: 'Answered',
    answeredOf: (answered, of) => `${answered} of ${of}`,
    lacking: 'Open',
    history: 'History',
    noHistory: 'It was not moved on yet.',
    revision: (number) => `revision ${number}`,
    completed: 'The assessment is completed. To change something, reopen it.',
    toStatus: 'To its status',
    readOnly: 'You can look at this. Leads and owners change it.',
    wave: 'Wave',
    waveHint: 'Assessments of a wave share a plan.',
    planStartHint: 'Empty: as set for the engagement.',
    deleteTitle: 'Remove this assessment',
    deleteText:
      'Its evidence and its findings go with it. This can not be undone; what was done stays in the audit trail.',
    deleteHeld: 'An assessment with answers, or one that went to review, can not be removed.',
    delete: 'Remove the assessment',
    deleteAsk: (title) => `Remove “${title}”?`,
    unitsText: 'A unit that was rated or written about stays.',
    rated: (answers) => `stays, answers: ${answers}`,
    toUnits: 'Add units to the engagement',
    reportText: 'What reports say beside the ratings. What is left empty is worded from the figures, or left out.',
    headline: 'Verdict',
    headlineHint: 'One sentence on the first page. Empty: made from the figures.',
    recommendation: 'Next step',
    recommendationHint: 'What the client should do first.',
    method: 'Method',
    methodHint: 'How the assessment was done, a sentence each.',
    methodItem: 'Sentence',
    limits: 'Limits',
    limitsHint: 'What was not covered, and what the samples can not tell.',
    limitsItem: 'Limit',
  },
  id: {
    pages: 'Penyiapan penilaian ini',
    status: 'Status',
    details: 'Rincian',
    units: 'Unit',
    carryOver: 'Bawa jawaban',
    report: 'Kata-kata laporan',
    life: 'Perjalanan penilaian',
    statusTexts: {
      draft: 'Sedang disiapkan. Jawaban dapat diisi setelah kerja lapangan dimulai.',
      fieldwork: 'Persyaratan dinilai, temuan dan bukti ditulis.',
      review: 'Sedang ditinjau. Jawaban dan temuan masih dapat diperbaiki.',
      completed: 'Sudah dibekukan: angka dan laporan mengikuti isinya saat diselesaikan.',
    },
    nextStep: 'Langkah berikutnya',
    noStep:
      'Langkah berikutnya memerlukan hak lebih. Ketua tim mengambil semua langkah; asesor mengirim untuk ditinjau.',
    moves: {
      startFieldwork: 'Mulai kerja lapangan',
      submitForReview: 'Kirim untuk ditinjau',
      complete: 'Selesaikan',
      reopen: 'Buka kembali',
    },
    moveTexts: {
      startFieldwork: 'Sejak itu jawaban, temuan, dan bukti dapat dimasukkan.',
      submitForReview: 'Memberi tahu peninjau bahwa penilaian siap. Dapat dikembalikan.',
      complete: 'Membekukan semuanya. Angka dan laporan mengikutinya; untuk mengubah, penilaian harus dibuka kembali.',
      reopen: 'Memulai revisi berikutnya, dalam kerja lapangan. Yang sudah diselesaikan dan laporannya tetap ada.',
    },
    sendBack: 'Kembalikan ke kerja lapangan',
    sendBackText: 'Tim melanjutkannya, lalu mengirimnya lagi untuk ditinjau.',
    stillOpen: (open, of) => `${open} dari ${of} persyaratan belum dijawab. Laporan akan menyebutkannya.`,
    reason: 'Alasan dibuka kembali',
    reasonHint: 'Disimpan bersama langkah ini dan tercetak di riwayat versi laporan.',
    signature:
      'Menyelesaikan sertifikasi berarti menandatangani. Orang lain dari yang mengirimnya untuk ditinjau mengonfirmasi identitasnya.',
    meaning: 'Saya telah memeriksa penilaian sertifikasi ini dan menyelesaikannya.',
    password: 'Kata sandi Anda',
    code: 'Kode aplikasi autentikator Anda',
    missing: 'Yang masih kurang',
    missingText: (count) => `${count} persyaratan belum dijawab. Buka sebuah unit untuk melihatnya.`,
    nothingMissing: 'Semuanya sudah dijawab.',
    unit: 'Unit',
    entity: 'Seluruh entitas',
    answered: 'Kemajuan',
    count: 'Terjawab',
    answeredOf: (answered, of) => `${answered} dari ${of}`,
    lacking: 'Terbuka',
    history: 'Riwayat',
    noHistory: 'Belum ada langkah.',
    revision: (number) => `revisi ${number}`,
    completed: 'Penilaian sudah selesai. Buka kembali untuk mengubahnya.',
    toStatus: 'Ke statusnya',
    readOnly: 'Anda dapat melihat halaman ini. Ketua tim dan pemilik yang mengubahnya.',
    wave: 'Gelombang',
    waveHint: 'Penilaian dalam satu gelombang berbagi satu rencana.',
    planStartHint: 'Kosong: sesuai penugasan.',
    deleteTitle: 'Hapus penilaian ini',
    deleteText:
      'Bukti dan temuannya ikut terhapus dan tidak dapat dikembalikan; yang pernah dilakukan tetap di jejak audit.',
    deleteHeld: 'Penilaian yang memiliki jawaban, atau yang sudah ditinjau, tidak dapat dihapus.',
    delete: 'Hapus penilaian',
    deleteAsk: (title) => `Hapus “${title}”?`,
    unitsText: 'Unit yang sudah dinilai atau ditulisi tetap ada.',
    rated: (answers) => `tetap: ${answers} jawaban`,
    toUnits: 'Tambah unit pada penugasan',
    reportText: 'Isi laporan di luar penilaian. Yang dikosongkan disusun dari angka, atau tidak dicantumkan.',
    headline: 'Kesimpulan',
    headlineHint: 'Satu kalimat di halaman pertama. Kosong: disusun dari angka.',
    recommendation: 'Langkah berikutnya',
    recommendationHint: 'Yang sebaiknya dikerjakan klien lebih dahulu.',
    method: 'Metode',
    methodHint: 'Cara penilaian dilakukan, masing-masing satu kalimat.',
    methodItem: 'Kalimat',
    limits: 'Batasan',
    limitsHint: 'Yang tidak tercakup, dan yang tidak dapat disimpulkan dari sampel.',
    limitsItem: 'Batasan',
  },
  zh: {
    pages: '本次评估的设置',
    status: '状态',
    details: '基本信息',
    units: '单元',
    carryOver: '沿用答案',
    report: '报告文字',
    life: '评估的进程',
    statusTexts: {
      draft: '正在设置。现场评估开始后即可填写答案。',
      fieldwork: '正在为要求评分，记录发现和证据。',
      review: '正在复核。答案和发现仍可更正。',
      completed: '已冻结：数据和报告均以完成时的内容为准。',
    },
    nextStep: '下一步',
    noStep: '下一步需要更多权限。负责人可执行所有步骤；评估员可提交复核。',
    moves: {
      startFieldwork: '开始现场评估',
      submitForReview: '提交复核',
      complete: '完成',
      reopen: '重新打开',
    },
    moveTexts: {
      startFieldwork: '此后可以填写答案、发现和证据。',
      submitForReview: '告知复核人已就绪，可以退回。',
      complete: '冻结全部内容。数据和报告以此为准；如需修改，须重新打开。',
      reopen: '开始下一修订版，进入现场评估。已完成的内容及其报告保留。',
    },
    sendBack: '退回现场评估',
    sendBackText: '团队继续工作，之后再次提交复核。',
    stillOpen: (open, of) => `${of} 条要求中有 ${open} 条未回答。报告会注明。`,
    reason: '重新打开的理由',
    reasonHint: '随此步骤保存，并印在报告的版本历史中。',
    signature: '完成认证评估即为签署。须由提交复核者以外的人确认身份。',
    meaning: '我已审阅此认证评估并将其完成。',
    password: '您的密码',
    code: '身份验证器应用的验证码',
    missing: '尚缺内容',
    missingText: (count) => `还有 ${count} 条要求未回答。打开单元即可只看这些要求。`,
    nothingMissing: '全部已回答。',
    unit: '单元',
    entity: '整个实体',
    answered: '进度',
    count: '已回答',
    answeredOf: (answered, of) => `${answered} / ${of}`,
    lacking: '未回答',
    history: '历史',
    noHistory: '尚未推进过。',
    revision: (number) => `第 ${number} 修订版`,
    completed: '评估已完成。如需修改，请重新打开。',
    toStatus: '前往状态页',
    readOnly: '您可以查看此页，只有负责人和所有者可以修改。',
    wave: '轮次',
    waveHint: '同一轮次的评估共用一个计划。',
    planStartHint: '留空则与项目一致。',
    deleteTitle: '删除此评估',
    deleteText: '其证据和发现将一并删除，无法恢复；已有操作保留在审计记录中。',
    deleteHeld: '已有答案或已提交复核的评估不能删除。',
    delete: '删除评估',
    deleteAsk: (title) => `删除“${title}”？`,
    unitsText: '已评分或已有记录的单元会保留。',
    rated: (answers) => `保留：${answers} 个答案`,
    toUnits: '为项目添加单元',
    reportText: '报告中评分以外的文字。留空的内容由数据生成，或不予列出。',
    headline: '结论',
    headlineHint: '首页上的一句话。留空则由数据生成。',
    recommendation: '下一步建议',
    recommendationHint: '委托方首先应当做什么。',
    method: '方法',
    methodHint: '评估如何进行，每条一句。',
    methodItem: '语句',
    limits: '局限',
    limitsHint: '未涵盖的内容，以及样本不能说明的问题。',
    limitsItem: '局限',
  },
});
