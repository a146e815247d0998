import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { BodyAccess } from './body-access';
import { type Access, ACCESS, ADDRESSED_BY, RIGHTS } from '../identity';

/** A route as its decorators describe it. */
export interface RouteDeclaration {
  /** Class and method, for people. */
  readonly name: string;
  /** In capitals. */
  readonly method: string;
  /** With the controller's part. */
  readonly path: string;
  readonly access: Access | undefined;
}

/** Every route of the application, read from the controllers themselves. */
export function routesOf(app: INestApplication): readonly RouteDeclaration[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers: all }) => [...all.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (!metatype) return [];
    const type = metatype as Type;
    const prototype = type.prototype as Readonly<Record<string, object>>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as () => unknown;
      const number = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (number === undefined) return [];
      const method = RequestMethod[number];
      const path = [type, handler].map((part) => String(Reflect.getMetadata(PATH_METADATA, part) ?? '')).join('/');
      const access = reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, type]);
      return [{ name: `${type.name}.${name}`, method, path, access }];
    });
  });
}

/**
 * The part of the wall that reads bodies, and the proof that no route was forgotten. After `configureHttp`: bodies have
 * to be read first.
 * @throws Error as `checkRoutes`
 */
export function guardRoutes(app: INestApplication): void {
  app.useGlobalInterceptors(app.get(BodyAccess));
  checkRoutes(app);
}

/**
 * Every route says that it is public or which right it needs, and a right of an engagement has a place to be decided at.
 * @throws Error that lists those which do not
 */
export function checkRoutes(app: INestApplication): void {
  const faults = routesOf(app).flatMap(({ name, path, access }) => {
    if (!access) return [`${name} says neither @Public() nor @Allow(…).`];
    if (access.kind === 'public' || RIGHTS[access.right].of === 'workspace' || access.inBody !== undefined) return [];
    const named = [...path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter);
    const placed = ADDRESSED_BY.some((by) => named.includes(by));
    return placed ? [] : [`${name} needs ${access.right}, but its address ${path} names no place in an engagement.`];
  });
  if (faults.length > 0) throw new Error(`Routes without protection:\n${faults.join('\n')}`);
}
