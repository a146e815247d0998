/** @returns a number of bytes as people read it: `1.4 MB` */
export function sizeText(bytes: number, number: (value: number, digits?: number) => string): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${number(bytes / 1_000_000, 1)} MB`;
}
