import { sizeText } from './sizes';

const plain = (value: number, digits = 0): string => value.toFixed(digits);

it.each([
  [0, '1 kB'],
  [999, '1 kB'],
  [412_300, '412 kB'],
  [1_449_000, '1.4 MB'],
])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes, plain)).toBe(text));
