import { checkpointText, readCheckpoint } from '../../audit/rules/checkpoint';
import type { Witnessed } from './staleness';

/**
 * What the lines of a checkpoint file say of the given workspaces; other ones do not concern us.
 * @param isSigned whether a trusted key signed a text (`signature` in base64)
 * @throws RangeError for a line that is no checkpoint, or is not signed by a trusted key; the message says which and why
 */
export function witnessedIn(
  text: string,
  workspaces: ReadonlySet<string>,
  isSigned: (text: string, signature: string) => boolean,
): readonly Witnessed[] {
  return text.split('\n').flatMap((line, index): Witnessed[] => {
    if (line.trim() === '') return [];
    const signed = readCheckpoint(line);
    if (signed === undefined) throw new RangeError(`Line ${index + 1} is no checkpoint.`);
    const { workspace: workspaceId, chain: chainId, size, head } = signed.statement;
    if (!workspaces.has(workspaceId)) return [];
    if (!isSigned(checkpointText(signed), signed.signature)) {
      throw new RangeError(
        `The checkpoint in line ${index + 1} is not signed with the keys of the backup: one of the two is not genuine.`,
      );
    }
    return [{ workspaceId, chainId, size, head }];
  });
}
