import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allowWorkspace } from '../http';
import { Public } from '../identity';
import { DomainError } from '../shared/domain-error';

/** Where `npm run build` puts the web workspace, seen from the sources and from the build alike. */
const FOLDER = join(__dirname, '..', '..', 'dist', 'web');
const ASSETS = join(FOLDER, 'assets');
const YEAR = 'public, max-age=31536000, immutable';

/** Addresses of the workspace: its script draws what belongs to each. */
export const WORKSPACE_PAGES = [
  '/',
  ...['/engagements', '/engagements/*path', '/assessments/*path'],
  ...['/frameworks', '/frameworks/*path'],
  ...['/vendors', '/vendors/*path', '/certifications', '/certifications/*path'],
  ...['/reports', '/reports/*path'],
  ...['/people', '/people/*path', '/trail', '/account'],
  ...['/settings', '/settings/*path'],
] as const;

/** Where people arrive who are not signed in: in the same workspace, outside its frame (`web/src/pages/entry/`). */
export const ENTRY_PAGES = [
  '/sign-in',
  '/set-up',
  '/invitation',
  '/password-reset',
  '/check',
  '/check/:checkId',
] as const;

/** The web workspace, for people. It holds no data: its scripts ask the API, as whoever is signed in. */
@ApiExcludeController()
@Controller()
@Public()
export class WebController {
  /** Their names contain their hash; nothing else in any folder can be reached. */
  private readonly assets = new Set(existsSync(ASSETS) ? readdirSync(ASSETS) : []);

  @Get([...WORKSPACE_PAGES])
  page(@Res() response: Response): void {
    send(response, 'same-origin');
  }

  /** Their addresses name what somebody holds in hand: no other page, and no list of addresses, is to learn of them. */
  @Get([...ENTRY_PAGES])
  entry(@Res() response: Response): void {
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    send(response, 'no-referrer');
  }

  /**
   * Lets the workspace start without a network. At the root, because a worker answers for addresses below its own only;
   * under the policy of the pages, because it fetches what they are made of.
   */
  @Get('sw.js')
  worker(@Res() response: Response): void {
    allowWorkspace(response);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('sw.js', { root: FOLDER, cacheControl: false });
  }

  @Get('assets/:file')
  asset(
    @Param('file') file: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res() response: Response,
  ): void {
    if (!this.assets.has(file) || file.endsWith('.br')) {
      throw new DomainError('request/unknown-route', 'There is no such file.');
    }
    response.setHeader('Cache-Control', YEAR);
    const isPacked = this.assets.has(`${file}.br`) && /\bbr\b/.test(accepted ?? '');
    response.setHeader('Vary', 'Accept-Encoding');
    response.type(file);
    if (isPacked) response.setHeader('Content-Encoding', 'br');
    response.sendFile(isPacked ? `${file}.br` : file, { root: ASSETS, cacheControl: false });
  }
}

/** All pages are the same document: its script draws what belongs to the address. */
function send(response: Response, referrers: 'same-origin' | 'no-referrer'): void {
  allowWorkspace(response);
  response.setHeader('Referrer-Policy', referrers);
  response.setHeader('Cache-Control', 'no-cache');
  response.sendFile('index.html', { root: FOLDER, cacheControl: false });
}
