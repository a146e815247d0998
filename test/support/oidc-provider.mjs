// An OpenID provider in a process of its own: real protocol, real keys, and a login that asks for nothing. Who signs in
// is said with POST /test/account; what else it should do wrongly, with POST /test/behaviour.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env;
let account = {};
let behaviour = {};

const server = createServer();
await new Promise((resolve) => server.listen(Number(process.env.OIDC_PORT ?? 0), '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      // Native, so that any port of this machine may be the way back.
      application_type: 'native',
      redirect_uris: ['http://localhost/v1/oidc/callback'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
  acrValues: ['phr'],
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  cookies: { keys: ['test'] },
  pkce: { required: () => true },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...account.claims }) }),
});

provider.on('server_error', (_context, error) => console.error(error));

/** What a broken or hostile provider would do. */
provider.use(async (context, next) => {
  if (context.path === '/auth' && behaviour.nonce !== undefined) {
    const query = new URLSearchParams(context.querystring);
    query.set('nonce', behaviour.nonce);
    context.querystring = query.toString();
  }
  await next();
});

const handle = provider.callback();

async function login(request, response) {
  const { params } = await provider.interactionDetails(request, response);
  if (account.denied) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const grant = new provider.Grant({ accountId: account.sub, clientId: params.client_id });
  grant.addOIDCScope('openid email profile');
  const { amr, acr } = account;
  await provider.interactionFinished(request, response, {
    login: { accountId: account.sub, remember: false, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) },
    consent: { grantId: await grant.save() },
  });
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return JSON.parse(text);
}

server.on('request', (request, response) => {
  void (async () => {
    try {
      if (request.url === '/test/account') {
        account = await bodyOf(request);
        response.end();
      } else if (request.url === '/test/behaviour') {
        behaviour = await bodyOf(request);
        response.end();
      } else if (request.url.startsWith('/interaction/')) await login(request, response);
      else handle(request, response);
    } catch (error) {
      console.error(error);
      response.statusCode = 500;
      response.end();
    }
  })();
});

console.log(`ready ${issuer}`);
