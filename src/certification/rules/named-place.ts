import type { LocalizedText } from '../../shared/text';
import type { Place } from './scope';

/** A place with the names of its site and its programme. */
export interface NamedPlace extends Place {
  readonly siteName: LocalizedText;
  readonly programmeName: LocalizedText;
}
