/** What a browser says of the page that a request comes from. */
export interface RequestOrigin {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
}

/**
 * Whether a request comes from a page of this server. Cookies are sent along whoever made the browser send the request,
 * so a change that rests on a cookie needs this. A browser that says nothing at all is not believed.
 */
export function comesFromOwnPage({ secFetchSite, origin, host }: RequestOrigin): boolean {
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin';
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
