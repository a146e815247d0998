import type { Request } from 'express';

interface RouteLayer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** The methods that the request's address has, in capitals; none when there is nothing at this address. */
export function allowedMethods(request: Request): readonly string[] {
  const methods = new Set<string>();
  for (const layer of layersOf(request.app)) {
    if (!layer.route || !matches(layer, request.path)) continue;
    for (const method of Object.keys(layer.route.methods)) methods.add(method.toUpperCase());
  }
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].filter((method) => method !== '_ALL').sort();
}

function layersOf(app: unknown): readonly RouteLayer[] {
  const { router } = app as { readonly router?: { readonly stack?: readonly RouteLayer[] } };
  return router?.stack ?? [];
}

/** An address that can not be decoded matches nothing. */
function matches(layer: RouteLayer, path: string): boolean {
  try {
    return layer.match(path);
  } catch {
    return false;
  }
}
