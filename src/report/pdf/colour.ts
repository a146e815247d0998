/** Colours are written `#RRGGBB`. Channels are 0..255; luminance and contrast follow WCAG 2. */
export type Hex = `#${string}`;
type Channels = readonly [red: number, green: number, blue: number];

const HEX = /^#[0-9a-f]{6}$/i;

/** Tells whether a client's colour can be used at all; anything else falls back to the theme's own. */
export function isHex(value: string): value is Hex {
  return HEX.test(value);
}

function channels(hex: Hex): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hexOf(colour: Channels): Hex {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`.toUpperCase() as Hex;
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(hex: Hex): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the first colour, the rest of the second. */
export function mix(first: Hex, second: Hex, share: number): Hex {
  const other = channels(second);
  return hexOf(
    channels(first).map((channel, at) => channel * share + (other[at] ?? 0) * (1 - share)) as unknown as Channels,
  );
}

/** A light tint on white; `share` 0.08 suits backgrounds of text, 0.25 bands. */
export function tint(hex: Hex, share: number): Hex {
  return mix(hex, '#FFFFFF', share);
}

/** The colour of the page, white, or the given ink, whichever reads better on the background. */
export function inkOn(background: Hex, ink: Hex, page: Hex = '#FFFFFF'): Hex {
  return contrast(page, background) >= contrast(ink, background) ? page : ink;
}

/** The colour itself when text in it is readable on white (4.5 : 1), else the lightest darker shade that is. */
export function readableAccent(hex: Hex): Hex {
  let shade = hex;
  for (let share = 0.98; contrast(shade, '#FFFFFF') < 4.5; share -= 0.02) {
    shade = mix(hex, '#000000', share);
  }
  return shade;
}
