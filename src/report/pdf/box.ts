/**
 * A measured piece of the page. Heights are exact: a box is laid out once, then placed, then drawn.
 * Drawing stays within `height` below `y`; the width was fixed when the box was made.
 */
export interface Box {
  readonly height: number;
  /** The least that may stand at the foot of a page before the rest follows; the whole height unless told. */
  readonly headHeight?: number;
  draw(x: number, y: number): void;
  /**
   * The part that fits into `available` points and the part that follows on the next page, or undefined when
   * no sensible part fits. Boxes that are kept whole split only when they are higher than `page`.
   */
  split?(available: number, page: number): readonly [first: Box, rest: Box] | undefined;
}

export const headHeight = (box: Box): number => box.headHeight ?? box.height;

/** A box with a low one below it that never stands alone on a page: the end of the box goes along. */
export function withTail(box: Box, tail: Box): Box {
  return {
    height: box.height + tail.height,
    headHeight: headHeight(box) < box.height ? headHeight(box) : box.height + tail.height,
    draw: (x, y) => {
      box.draw(x, y);
      tail.draw(x, y + box.height);
    },
    split: (available, page) => {
      const parts = box.split?.(Math.min(available, box.height - 1), page);
      if (parts) return [parts[0], withTail(parts[1], tail)];
      // A box that fills a page and can not be cut.
      return available >= page && box.height <= available ? [box, tail] : undefined;
    },
  };
}

/** An empty box: a gap inside a stack. */
export function gap(height: number): Box {
  return { height, draw: () => undefined };
}

/** Boxes below each other with `between` points of air. Splits between boxes, or inside one that splits. */
export function stack(boxes: readonly Box[], between = 0): Box {
  const shown = boxes.filter(({ height }) => height > 0);
  const height = shown.reduce((sum, box) => sum + box.height, 0) + Math.max(0, shown.length - 1) * between;
  const [first] = shown;
  return {
    height,
    headHeight: first === undefined ? 0 : headHeight(first),
    draw: (x, y) => {
      let top = y;
      for (const box of shown) {
        box.draw(x, top);
        top += box.height + between;
      }
    },
    split: (available, page) => splitStack(shown, between, available, page),
  };
}

function splitStack(boxes: readonly Box[], between: number, available: number, page: number): [Box, Box] | undefined {
  let used = 0;
  for (const [index, box] of boxes.entries()) {
    if (used + box.height > available) {
      const parts = box.split?.(available - used, page);
      if (parts !== undefined) {
        return [
          stack([...boxes.slice(0, index), parts[0]], between),
          stack([parts[1], ...boxes.slice(index + 1)], between),
        ];
      }
      if (index === 0) return undefined;
      return [stack(boxes.slice(0, index), between), stack(boxes.slice(index), between)];
    }
    used += box.height + between;
  }
  return undefined;
}

/** The box drawn by `draw` instead; when it splits, `again` makes each part's own decoration. */
export function decorated(
  box: Box,
  draw: (x: number, y: number) => void,
  again: (part: Box, first: boolean) => Box,
): Box {
  return {
    height: box.height,
    headHeight: headHeight(box),
    draw,
    split: (available, page) => {
      const parts = box.split?.(available, page);
      return parts && [again(parts[0], true), again(parts[1], false)];
    },
  };
}

/** The box without the places where it could be split. */
export function whole(box: Box): Box {
  return { height: box.height, draw: (x, y) => box.draw(x, y) };
}

/** Boxes side by side, tops aligned; kept whole. */
export function beside(cells: readonly { readonly box: Box; readonly width: number }[], between: number): Box {
  return {
    height: cells.reduce((most, { box }) => Math.max(most, box.height), 0),
    draw: (x, y) => {
      let left = x;
      for (const { box, width } of cells) {
        box.draw(left, y);
        left += width + between;
      }
    },
  };
}

/** The box moved right and down inside a larger one. */
export function inset(
  box: Box,
  edges: { readonly left?: number; readonly top?: number; readonly bottom?: number },
): Box {
  const { left = 0, top = 0, bottom = 0 } = edges;
  return { height: top + box.height + bottom, draw: (x, y) => box.draw(x + left, y + top) };
}

/** A box that is drawn by hand. `draw` gets the top left corner. */
export function drawing(height: number, draw: (x: number, y: number) => void): Box {
  return { height, draw };
}

export interface Placing {
  /** Air above, unless the box comes first on its page. Neighbouring gaps collapse into the larger one. */
  readonly before?: number;
  readonly after?: number;
}
