import { texts } from '../../../language/language';
import type { Mapping } from './use-kpi-file';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly drop: string;
  readonly choose: string;
  readonly another: string;
  readonly excel: string;
  readonly example: string;
  readonly exampleFile: string;
  readonly tooLarge: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly stop: string;
  readonly file: (name: string) => string;
  readonly tiles: Readonly<
    Record<'rows' | 'points' | 'inserted' | 'corrected' | 'unchanged' | 'targets' | 'problems', string>
  >;
  readonly ready: string;
  readonly nothingNew: string;
  readonly faulty: (count: number, text: string) => string;
  readonly firstOf: (shown: string, all: string) => string;
  readonly problems: string;
  readonly warnings: string;
  readonly warningsText: string;
  readonly row: string;
  readonly column: string;
  readonly cell: string;
  readonly wrong: string;
  readonly todo: string;
  readonly wholeFile: string;
  readonly problemsFile: string;
  readonly names: string;
  readonly namesText: string;
  readonly means: (name: string) => string;
  readonly mapping: string;
  readonly mappingText: string;
  readonly remembered: string;
  readonly anew: string;
  readonly layout: string;
  readonly layouts: Readonly<Record<Mapping['layout'], string>>;
  readonly delimiter: string;
  readonly delimiters: Readonly<Record<Mapping['delimiter'], string>>;
  readonly decimal: string;
  readonly decimals: Readonly<Record<Mapping['decimal'], string>>;
  readonly monthFormat: string;
  readonly monthFormats: Readonly<Record<Mapping['monthFormat'], string>>;
  readonly columns: string;
  readonly columnHolds: (header: string) => string;
  readonly roles: Readonly<Record<'site' | 'programme' | 'measure' | 'target' | 'targetTo' | 'ignore', string>>;
  readonly defaults: string;
  readonly inFile: string;
  readonly sample: string;
  readonly sampleText: string;
  readonly bringIn: (count: number, points: string) => string;
  readonly bringInTargets: (targets: string) => string;
  readonly bringInNothing: string;
  readonly done: string;
  readonly doneText: (inserted: string, corrected: string, unchanged: string, targets: string) => string;
  readonly doneNothing: string;
  readonly next: string;
  readonly toSeries: string;
  readonly toImports: string;
}

export const IMPORT_PAGE = texts<Words>({
  en: {
    title: 'Bring in a file',
    text: 'The file is tried first: you see what it says, what is wrong and what would change. Nothing changes before you bring it in.',
    drop: 'Drop the client’s table here, or choose it.',
    choose: 'Choose a file',
    another: 'Another file',
    excel:
      'CSV in UTF-8, up to 12 MB. From Excel: File › Save as › “CSV UTF-8”. A row for each KPI, unit and month, or columns for KPIs, months or units.',
    example: 'Download an example',
    exampleFile: 'kpi-example.csv',
    tooLarge: 'The file is larger than 12 MB. Send it in parts, such as a file for each year.',
    steps: { reading: 'Reading the file', checking: 'Comparing with what is there', writing: 'Bringing it in' },
    stop: 'Stop',
    file: (name) => `File: ${name}`,
    tiles: {
      rows: 'Rows',
      points: 'Figures',
      inserted: 'New',
      corrected: 'Corrected',
      unchanged: 'Unchanged',
      targets: 'New targets',
      problems: 'Errors',
    },
    ready: 'The file can be brought in.',
    nothingNew: 'Everything in this file is there already. Bringing it in would change nothing.',
    faulty: (count, text) =>
      count === 1
        ? 'One error. Nothing can be brought in before it is solved, here or in the file.'
        : `${text} errors. Nothing can be brought in before they are solved, here or in the file.`,
    firstOf: (shown, all) => `The first ${shown} of ${all}.`,
    problems: 'Errors',
    warnings: 'Please look at these',
    warningsText: 'They do not stop the import.',
    row: 'Row',
    column: 'Column',
    cell: 'Cell',
    wrong: 'What is wrong',
    todo: 'What to do',
    wholeFile: 'whole file',
    problemsFile: 'Download the errors as CSV',
    names: 'Names that are not known',
    namesText: 'Say what each stands for; it is remembered for the next file with the same header.',
    means: (name) => `“${name}” means`,
    mapping: 'How the file is read',
    mappingText: 'Change what was guessed wrong; the file is read again at once.',
    remembered: 'Read as the last file with the same header.',
    anew: 'Guess anew',
    layout: 'Shape of the table',
    layouts: {
      long: 'A row for each figure',
      kpiColumns: 'A column for each KPI',
      monthColumns: 'A column for each month',
      unitColumns: 'A column for each unit',
    },
    delimiter: 'Between cells',
    delimiters: { ',': 'Comma ,', ';': 'Semicolon ;', '\t': 'Tab', '|': 'Bar |' },
    decimal: 'Decimals begin with',
    decimals: { '.': 'Point 12.5', ',': 'Comma 12,5' },
    monthFormat: 'Months are written',
    monthFormats: {
      yearMonth: '2026-01',
      monthYear: '01/2026',
      dayMonthYear: '31/01/2026 (day first)',
      monthDayYear: '01/31/2026 (month first)',
      monthName: 'Jan 2026',
      serial: '46023 (number of a spreadsheet)',
    },
    columns: 'What the columns hold',
    columnHolds: (header) => `“${header}” holds`,
    roles: {
      site: 'Site',
      programme: 'Programme',
      measure: 'Kind of figure',
      target: 'Target',
      targetTo: 'Target, upper end',
      ignore: 'Not needed',
    },
    defaults: 'Where the file does not say',
    inFile: 'It says so',
    sample: 'First figures as they were understood',
    sampleText: 'Check one that you know.',
    bringIn: (count, points) => (count === 1 ? 'Bring in one figure' : `Bring in ${points} figures`),
    bringInTargets: (targets) => `Bring in the targets (${targets})`,
    bringInNothing: 'Nothing to bring in',
    done: 'The file was brought in',
    doneText: (inserted, corrected, unchanged, targets) =>
      `New: ${inserted}. Corrected: ${corrected}. Unchanged: ${unchanged}. New targets: ${targets}.`,
    doneNothing: 'Everything was there already; nothing changed.',
    next: 'Open assessments judge the new figures from now on. If it was the wrong file, take the import back.',
    toSeries: 'Look at the series',
    toImports: 'Imports and corrections',
  },
  id: {
    title: 'Masukkan berkas',
    text: 'Berkas dicoba dahulu: Anda melihat isinya, kesalahannya, dan yang akan berubah. Tidak ada yang berubah sebelum Anda memasukkannya.',
    drop: 'Letakkan tabel klien di sini, atau pilih berkasnya.',
    choose: 'Pilih berkas',
    another: 'Berkas lain',
    excel:
      'CSV dalam UTF-8, paling besar 12 MB. Dari Excel: File › Simpan sebagai › “CSV UTF-8”. Satu baris untuk setiap KPI, unit, dan bulan, atau kolom untuk KPI, bulan, atau unit.',
    example: 'Unduh contoh',
    exampleFile: 'contoh-kpi.csv',
    tooLarge: 'Berkas lebih besar dari 12 MB. Bagi menjadi beberapa berkas, misalnya satu per tahun.',
    steps: { reading: 'Membaca berkas', checking: 'Membandingkan dengan yang ada', writing: 'Memasukkan' },
    stop: 'Hentikan',
    file: (name) => `Berkas: ${name}`,
    tiles: {
      rows: 'Baris',
      points: 'Angka',
      inserted: 'Baru',
      corrected: 'Dikoreksi',
      unchanged: 'Tetap',
      targets: 'Target baru',
      problems: 'Kesalahan',
    },
    ready: 'Berkas siap dimasukkan.',
    nothingNew: 'Semua isi berkas ini sudah ada. Memasukkannya tidak mengubah apa pun.',
    faulty: (_, text) =>
      `${text} kesalahan. Berkas baru dapat dimasukkan setelah diselesaikan, di sini atau di berkasnya.`,
    firstOf: (shown, all) => `${shown} pertama dari ${all}.`,
    problems: 'Kesalahan',
    warnings: 'Mohon diperiksa',
    warningsText: 'Hal-hal ini tidak menghalangi impor.',
    row: 'Baris',
    column: 'Kolom',
    cell: 'Sel',
    wrong: 'Apa yang salah',
    todo: 'Yang perlu dilakukan',
    wholeFile: 'seluruh berkas',
    problemsFile: 'Unduh kesalahan sebagai CSV',
    names: 'Nama yang tidak dikenal',
    namesText: 'Tentukan artinya; akan diingat untuk berkas berikutnya dengan kepala yang sama.',
    means: (name) => `“${name}” berarti`,
    mapping: 'Cara berkas dibaca',
    mappingText: 'Ubah tebakan yang keliru; berkas langsung dibaca lagi.',
    remembered: 'Dibaca seperti berkas terakhir dengan kepala yang sama.',
    anew: 'Tebak ulang',
    layout: 'Bentuk tabel',
    layouts: {
      long: 'Satu baris untuk setiap angka',
      kpiColumns: 'Satu kolom untuk setiap KPI',
      monthColumns: 'Satu kolom untuk setiap bulan',
      unitColumns: 'Satu kolom untuk setiap unit',
    },
    delimiter: 'Di antara sel',
    delimiters: { ',': 'Koma ,', ';': 'Titik koma ;', '\t': 'Tab', '|': 'Garis |' },
    decimal: 'Tanda desimal',
    decimals: { '.': 'Titik 12.5', ',': 'Koma 12,5' },
    monthFormat: 'Penulisan bulan',
    monthFormats: {
      yearMonth: '2026-01',
      monthYear: '01/2026',
      dayMonthYear: '31/01/2026 (hari dulu)',
      monthDayYear: '01/31/2026 (bulan dulu)',
      monthName: 'Jan 2026',
      serial: '46023 (angka lembar kerja)',
    },
    columns: 'Isi kolom',
    columnHolds: (header) => `“${header}” berisi`,
    roles: {
      site: 'Lokasi',
      programme: 'Program',
      measure: 'Jenis angka',
      target: 'Target',
      targetTo: 'Target, batas atas',
      ignore: 'Tidak diperlukan',
    },
    defaults: 'Bila berkas tidak menyebutnya',
    inFile: 'Disebut dalam berkas',
    sample: 'Angka pertama sebagaimana dipahami',
    sampleText: 'Periksa satu yang Anda kenal.',
    bringIn: (_, points) => `Masukkan ${points} angka`,
    bringInTargets: (targets) => `Masukkan targetnya (${targets})`,
    bringInNothing: 'Tidak ada yang perlu dimasukkan',
    done: 'Berkas sudah dimasukkan',
    doneText: (inserted, corrected, unchanged, targets) =>
      `Baru: ${inserted}. Dikoreksi: ${corrected}. Tetap: ${unchanged}. Target baru: ${targets}.`,
    doneNothing: 'Semuanya sudah ada; tidak ada yang berubah.',
    next: 'Penilaian yang masih terbuka kini memakai angka baru. Bila berkasnya keliru, tarik kembali impornya.',
    toSeries: 'Lihat deretnya',
    toImports: 'Impor dan koreksi',
  },
  zh: {
    title: '导入文件',
    text: '文件会先试读：您可以看到内容、错误和将发生的改动。在您确认导入之前，不会改变任何数据。',
    drop: '将委托方的表格拖到这里，或选择文件。',
    choose: '选择文件',
    another: '换一个文件',
    excel:
      'UTF-8 编码的 CSV，最大 12 MB。在 Excel 中：文件 › 另存为 ›“CSV UTF-8”。每个 KPI、单元和月份一行，或以 KPI、月份、单元为列。',
    example: '下载示例',
    exampleFile: 'kpi-example.csv',
    tooLarge: '文件超过 12 MB。请拆分，例如每年一个文件。',
    steps: { reading: '正在读取文件', checking: '正在与现有数据比较', writing: '正在导入' },
    stop: '停止',
    file: (name) => `文件：${name}`,
    tiles: {
      rows: '行数',
      points: '数值',
      inserted: '新增',
      corrected: '更正',
      unchanged: '未变',
      targets: '新目标',
      problems: '错误',
    },
    ready: '文件可以导入。',
    nothingNew: '文件中的内容均已存在，导入不会有任何改变。',
    faulty: (_, text) => `有 ${text} 处错误。请在此处或文件中解决后再导入。`,
    firstOf: (shown, all) => `共 ${all} 处，显示前 ${shown} 处。`,
    problems: '错误',
    warnings: '请核对',
    warningsText: '不影响导入。',
    row: '行',
    column: '列',
    cell: '单元格',
    wrong: '问题',
    todo: '如何处理',
    wholeFile: '整个文件',
    problemsFile: '下载错误清单（CSV）',
    names: '无法识别的名称',
    namesText: '请说明各代表什么；下次导入表头相同的文件时会记住。',
    means: (name) => `“${name}”表示`,
    mapping: '文件的读法',
    mappingText: '请更改猜错之处，文件会立即重新读取。',
    remembered: '按上次表头相同的文件读取。',
    anew: '重新猜测',
    layout: '表格形式',
    layouts: {
      long: '每个数值一行',
      kpiColumns: '每个 KPI 一列',
      monthColumns: '每个月份一列',
      unitColumns: '每个单元一列',
    },
    delimiter: '分隔符',
    delimiters: { ',': '逗号 ,', ';': '分号 ;', '\t': '制表符', '|': '竖线 |' },
    decimal: '小数点',
    decimals: { '.': '点 12.5', ',': '逗号 12,5' },
    monthFormat: '月份写法',
    monthFormats: {
      yearMonth: '2026-01',
      monthYear: '01/2026',
      dayMonthYear: '31/01/2026（日在前）',
      monthDayYear: '01/31/2026（月在前）',
      monthName: 'Jan 2026',
      serial: '46023（电子表格的日期数字）',
    },
    columns: '各列的内容',
    columnHolds: (header) => `“${header}”列是`,
    roles: {
      site: '站点',
      programme: '业务项目',
      measure: '数值类别',
      target: '目标',
      targetTo: '目标上限',
      ignore: '不需要',
    },
    defaults: '文件未说明时',
    inFile: '文件中已说明',
    sample: '读取结果示例',
    sampleText: '请核对一个您知道的数值。',
    bringIn: (_, points) => `导入 ${points} 个数值`,
    bringInTargets: (targets) => `导入目标（${targets} 个）`,
    bringInNothing: '没有可导入的内容',
    done: '文件已导入',
    doneText: (inserted, corrected, unchanged, targets) =>
      `新增：${inserted}。更正：${corrected}。未变：${unchanged}。新目标：${targets}。`,
    doneNothing: '内容均已存在，没有改变。',
    next: '进行中的评估从现在起采用新数值。如果导错了文件，可以撤回导入。',
    toSeries: '查看序列',
    toImports: '导入与更正',
  },
});
