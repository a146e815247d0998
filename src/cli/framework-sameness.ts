import { type FrameworkGuidance, type PlacedText, type SamePair, sameness } from '../framework';
import { LANGUAGES, type Language } from '../shared/text';

/** Pairs that a report shows. */
const WORST = 20;

/** What a report counts: from here on two texts begin to be one. */
const LIMITS = [0.2, 0.35, 0.5] as const;

/**
 * How far the guidance of requirements repeats that of others, in each language: a practitioner learns nothing from a
 * sentence that would fit any other requirement.
 */
export function toldSameness(guidance: readonly FrameworkGuidance[]): string {
  return LANGUAGES.flatMap((language) => {
    const texts = guidance.flatMap((framework) => placedTexts(framework, language));
    const pairs = sameness(texts, LIMITS[0]);
    const counts = LIMITS.map((limit) => `${percent(limit)}: ${pairs.filter(({ share }) => share >= limit).length}`);
    return [
      `${language}  ${texts.length} texts; pairs that share runs of words, at least ${counts.join(', ')}`,
      ...pairs.slice(0, WORST).map(told),
    ];
  }).join('\n');
}

function placedTexts(guidance: FrameworkGuidance, language: Language): PlacedText[] {
  const texts: PlacedText[] = [];
  const walk = (owner: string, place: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const text: unknown = Reflect.get(value, language);
    if (typeof text === 'string') texts.push({ owner, place, text });
    for (const [key, inner] of Object.entries(value)) walk(owner, place === '' ? key : `${place}/${key}`, inner);
  };
  for (const [ref, requirement] of guidance) walk(ref, '', requirement);
  return texts;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const told = ({ first, second, share }: SamePair): string =>
  [`  ${percent(share)}`, ...[first, second].map(({ owner, place, text }) => `    ${owner} ${place}: ${text}`)].join(
    '\n',
  );
