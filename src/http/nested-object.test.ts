import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { IsInt, validateSync } from 'class-validator';
import { NestedObject } from './nested-object';

class Inner {
  @IsInt() size!: number;
}
class Outer {
  @NestedObject(() => Inner)
  inner!: Inner;
}

const faults = (inner: unknown): number => validateSync(plainToInstance(Outer, { inner })).length;

describe('NestedObject', () => {
  it('takes an object that its own class finds good', () => {
    expect(faults({ size: 3 })).toBe(0);
  });

  it.each([
    ['one that its class refuses', { size: 'large' }],
    ['nothing', undefined],
    ['null', null],
    ['an empty list', []],
    ['a list of good ones', [{ size: 3 }]],
    ['text', 'size'],
    ['a number', 3],
  ])('refuses %s', (_, inner) => {
    expect(faults(inner)).toBe(1);
  });
});
