const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns the first and the last moment of these days, where the person is; what is no day bounds nothing */
export function withinDays(from: string, to: string): { readonly from?: string; readonly to?: string } {
  return {
    ...(DAY.test(from) ? { from: new Date(`${from}T00:00:00`).toISOString() } : {}),
    ...(DAY.test(to) ? { to: new Date(`${to}T23:59:59.999`).toISOString() } : {}),
  };
}
