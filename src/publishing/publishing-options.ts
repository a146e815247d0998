/** Token of `PublishingOptions`: the server provides them. */
export const PUBLISHING_OPTIONS = Symbol('publishing options');

export interface PublishingOptions {
  /** The workspace whose reports this process makes. */
  readonly workspaceId: () => string;
  /**
   * Of the database that the application uses. Waiting for notices and holding a job need connections of their own:
   * taken from the pool of the requests, they could leave it empty.
   */
  readonly databaseUrl: string;
  /** Reports rendered at the same time; 0 leaves the work to other processes. */
  readonly renderThreads: number;
}
