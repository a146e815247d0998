import { qrPath } from './qr-path';

it('leaves a quiet zone around the code, and draws its three corners', () => {
  const { size, path } = qrPath('otpauth://totp/Tolok:maya@example.com?secret=JBSWY3DPEHPK3PXP');
  expect((size - 4 - 17) % 4).toBe(0);
  const dark = new Set(path.split('h1v1h-1z').map((move) => move.slice(1)));
  expect([`2 2`, `${size - 3} 2`, `2 ${size - 3}`].filter((corner) => !dark.has(corner))).toEqual([]);
  expect([...dark].some((place) => place.startsWith('0 ') || place.startsWith('1 '))).toBe(false);
});
