import type { FigureWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const zh: FigureWording = {
  decimalSeparator: '.',
  groupSeparator: ',',
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  shortMonths: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  shortMonth: (year, shortMonth) => `${year}/${shortMonth}`,
  shortDate: ({ year, month, day }) => `${year}/${month}/${day}`,
  shortPeriod: (from, to) =>
    from.year === to.year
      ? `${from.year}/${from.month}/${from.day}–${to.month}/${to.day}`
      : `${from.year}/${from.month}/${from.day}–${to.year}/${to.month}/${to.day}`,
  date: (year, monthName, day) => `${year}年${monthName}${day}日`,
  month: (year, monthName) => `${year}年${monthName}`,
  period: (from, to) => `${from}至${to}`,
  list: (shown, more) => {
    const all = more > 0 ? [...shown, `另外${number(more)}个`] : [...shown];
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join('、')}和${all.slice(-1).join('')}`;
  },
};
