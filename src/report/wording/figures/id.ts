import type { FigureWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const id: FigureWording = {
  decimalSeparator: ',',
  groupSeparator: '.',
  months: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  date: (year, monthName, day) => `${day} ${monthName} ${year}`,
  shortMonth: (year, shortMonth) => `${shortMonth} ${year}`,
  shortDate: (date) => `${date.day} ${date.month} ${date.year}`,
  shortPeriod: (from, to) =>
    from.year === to.year
      ? `${from.day} ${from.month} – ${to.day} ${to.month} ${to.year}`
      : `${from.day} ${from.month} ${from.year} – ${to.day} ${to.month} ${to.year}`,
  month: (year, monthName) => `${monthName} ${year}`,
  period: (from, to) => `${from} sampai ${to}`,
  list: (items, more) => {
    const all = more > 0 ? [...items, `${number(more)} lainnya`] : [...items];
    // Names that hold a comma themselves ("Pusat kontak, kartu") are kept apart by semicolons.
    const comma = all.some((item) => item.includes(',')) ? ';' : ',';
    if (all.length < 2 || (all.length === 2 && comma === ',')) return all.join(' dan ');
    return `${all.slice(0, -1).join(`${comma} `)}${comma} dan ${all.slice(-1).join('')}`;
  },
};
