import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { IsInt, validateSync } from 'class-validator';
import { NestedObject, NestedObjects } from './nested-object';

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

class Many {
  @NestedObjects(() => Inner, { atLeast: 1, atMost: 2 })
  inners!: Inner[];
}
const faultsOf = (inners: unknown): number => validateSync(plainToInstance(Many, { inners })).length;

describe('NestedObjects', () => {
  it('takes a list of objects that their own class finds good', () => {
    expect(faultsOf([{ size: 3 }, { size: 4 }])).toBe(0);
  });

  it.each([
    ['one that its class refuses', [{ size: 3 }, { size: 'large' }]],
    ['null among them', [null]],
    ['lists in the list', [[[]]]],
    ['too few', []],
    ['too many', [{ size: 1 }, { size: 2 }, { size: 3 }]],
    ['no list', { size: 3 }],
  ])('refuses %s', (_, inners) => {
    expect(faultsOf(inners)).toBe(1);
  });
});
