export const CSV_TYPE = 'text/csv';

/** Only who names it first: browsers and clients that take anything get JSON. */
export const wantsCsv = (accept = ''): boolean => accept.trim().toLowerCase().startsWith(CSV_TYPE);
