const SHORTEST_WORD = 3;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/**
 * A text in which names, e-mail addresses and each of their words of three characters or more are replaced by an
 * ellipsis, whatever their case: for what somebody writes about a person who is erased.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const whole = names.filter((name) => name.trim() !== '');
  const words = whole.flatMap((name) => name.split(/[\s@]+/)).filter((word) => word.length >= SHORTEST_WORD);
  // Whole names first: of what is left, the words.
  const patterns = [...whole, ...words].map((name) => name.trim().replace(SPECIAL, '\\$&'));
  return patterns.reduce((left, pattern) => left.replace(new RegExp(pattern, 'giu'), '…'), text);
}
