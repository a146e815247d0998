import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { checkRoutes, type RouteDeclaration, routesOf } from '../../src/server/check-routes';
import { Allow, Public } from '../../src/identity';
import { ENTRY_PAGES, WORKSPACE_PAGES } from '../../src/server/web.controller';
import { startTestApp, type TestApp } from '../support/test-app';

/** Everything that answers to who has not signed in. Whoever adds to it says why that has to be. */
const PUBLIC_ROUTES: readonly string[] = [
  // The pages themselves hold no data.
  ...ENTRY_PAGES.map((path) => `GET ${path}`),
  ...WORKSPACE_PAGES.map((path) => `GET ${path}`),
  'GET /assets/:file',
  'GET /sw.js',
  // For those who watch the server.
  'GET /v1/health',
  'GET /v1/readiness',
  // Before somebody is signed in, or without an account.
  'POST /v1/session',
  'POST /v1/session/second-factor',
  'DELETE /v1/session',
  'POST /v1/demo-session',
  'GET /v1/sign-in-methods',
  'POST /v1/set-up',
  'POST /v1/invitations/acceptance',
  'POST /v1/password-resets/completion',
  'GET /v1/oidc/sign-in',
  'GET /v1/oidc/callback',
  // Of what somebody holds in their hands: an issued report or a certificate, or its check id.
  'GET /certificate/:checkId',
  'GET /v1/certificate-checks/:checkId',
  'GET /v1/calendars/:calendarToken/certifications.ics',
  'GET /v1/calendars/:calendarToken/corrective-actions.ics',
  'GET /v1/checks',
  'GET /v1/checks/:checkId',
  'GET /v1/seal-keys',
];

/** No controller's: what serves it asks who is there by itself (`server/docs-guard.ts`). */
const BESIDE: readonly string[] = ['GET /v1/openapi.json'];

interface Layer {
  readonly route?: { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> };
}

/** What Express answers to, as the router has it: `GET /v1/parties/:partyId`. */
function routedBy(app: NestExpressApplication): readonly string[] {
  const express = app.getHttpAdapter().getInstance() as unknown as {
    readonly router: { readonly stack: readonly Layer[] };
  };
  return express.router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods = Object.keys(route.methods).filter((method) => route.methods[method] === true);
    return [route.path].flat().flatMap((path) => methods.map((method) => `${method.toUpperCase()} ${path}`));
  });
}

const addressOf = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;

let app: TestApp;
let declared: readonly RouteDeclaration[];
beforeAll(async () => {
  app = await startTestApp();
  declared = routesOf(app.nest);
});
afterAll(() => app.stop());

/** The declaration behind a route of Express. Pages have no version in their addresses. */
function declarationOf(routed: string): RouteDeclaration | undefined {
  return declared.find(({ name, method, path }) => {
    const isPage = /^(?:WebController|CertificateCheckPageController)\./.test(name);
    const addresses = path.includes(',') ? path.split(',') : [path];
    return addresses.some((address) => routed === `${method} ${isPage ? '' : '/v1'}${addressOf(address)}`);
  });
}

describe('the routes', () => {
  it('all say how they are protected, as Express has them', () => {
    const routed = routedBy(app.nest);
    expect(routed.length).toBeGreaterThan(130);
    const unknown = routed.filter((route) => !declarationOf(route)?.access);
    expect(unknown).toEqual(BESIDE);
    expect(routed.length).toBeGreaterThanOrEqual(declared.length);
  });

  it('are open to everybody only where this list says so', () => {
    const open = routedBy(app.nest).filter((route) => declarationOf(route)?.access?.kind === 'public');
    expect([...open].sort()).toEqual([...PUBLIC_ROUTES].sort());
  });
});

@Controller('planted')
class ForgottenController {
  @Get()
  @Public()
  open(): string {
    return '';
  }

  @Get('forgotten')
  forgotten(): string {
    return '';
  }
}

@Controller('planted')
class PlacelessController {
  @Get(':somethingId')
  @Allow('fieldwork.read')
  anywhere(): string {
    return '';
  }
}

@Module({ controllers: [ForgottenController, PlacelessController] })
class PlantedModule {}

describe('a route', () => {
  it('that says nothing, or whose right has no place, keeps the server from starting, by its name', async () => {
    const planted = await NestFactory.create(PlantedModule, { logger: false });
    expect(() => checkRoutes(planted)).toThrow(
      /ForgottenController\.forgotten says neither[^]+PlacelessController\.anywhere/,
    );
    expect(() => checkRoutes(planted)).not.toThrow(/ForgottenController\.open/);
    await planted.close();
  });
});
