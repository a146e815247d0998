import { problemOf } from '../api/problem';

/** Saves what the API answers at an address as a file, such as a list as CSV. */
export async function download(address: string, accept: string, fileName: string): Promise<void> {
  const response = await fetch(address, { headers: { Accept: accept } });
  if (!response.ok) throw await problemOf(response);
  saveAs(await response.blob(), fileName);
}

/** Hands a file over to whoever looks at the page. */
export function saveAs(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
