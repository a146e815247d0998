/** What a thread says about the request that it is at: how it goes, then its answer, or why there is none. */
export type FromThread<Answer, Note> =
  { readonly note: Note } | { readonly answer: Answer } | { readonly fault: string };
