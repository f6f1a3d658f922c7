// node flow.mjs <v1|v2> <MCP URL> <e-mail> <file or URL of a text whose last six digits in a row are the code> [client id URL]
// An official client signs in by itself: 401, metadata, registration (or a client id that is a URL), sign-in, consent, token, call, refresh.
// Prints one JSON document with what it saw; ends with status 1 where anything is amiss.

import { readFile } from 'node:fs/promises'
import { follow } from './browser.mjs'

const [, , era, url, email, codes, clientIdUrl] = process.argv
const redirect = clientIdUrl ? 'http://localhost:43110/callback' : 'http://localhost:3118/callback'

/** Remembers what the SDK asks it to remember, and where it sends the browser. */
class Provider {
  clientMetadataUrl = clientIdUrl
  redirectUrl = redirect
  clientMetadata = {
    client_name: `Client ${era}`,
    redirect_uris: [redirect],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  }
  state = () => 'a state of its own'
  clientInformation = () => this.information
  saveClientInformation = (information) => void (this.information = information)
  tokens = () => this.kept
  saveTokens = (tokens) => void (this.kept = tokens)
  redirectToAuthorization = (target) => void (this.target = target)
  saveCodeVerifier = (verifier) => void (this.verifier = verifier)
  codeVerifier = () => this.verifier
  invalidateCredentials = (scope) => void (this.invalidated = scope)
}

const modules =
  era === 'v1'
    ? { ...(await import('@modelcontextprotocol/sdk/client/index.js')), ...(await import('@modelcontextprotocol/sdk/client/streamableHttp.js')) }
    : await import('@modelcontextprotocol/client')

async function connect(provider) {
  const options = era === 'v1' ? {} : { versionNegotiation: { mode: { pin: '2026-07-28' } } }
  const client = new modules.Client({ name: `flow-${era}`, version: '1.0.0' }, options)
  const transport = new modules.StreamableHTTPClientTransport(new URL(url), { authProvider: provider })
  await client.connect(transport)
  return { client, transport }
}

async function fill(field) {
  if (field.type === 'email') return email
  if (field.autocomplete !== 'one-time-code') throw new Error(`what to fill in? ${JSON.stringify(field)}`)
  const text = codes.startsWith('http') ? await (await fetch(codes)).text() : await readFile(codes, 'utf8')
  const found = text.match(/(?<!\d)\d{6}(?!\d)/g)
  if (!found) throw new Error('no code was sent')
  return found.at(-1)
}

const expect = (truth, what) => {
  if (!truth) throw new Error(`not so: ${what}`)
}

const provider = new Provider()
const open = await connect(provider)
const list = await open.client.callTool({ name: 'list_walkthroughs', arguments: {} })
expect(!provider.target, 'the list needs no sign-in')
const id = list.structuredContent.walkthroughs[0].id
const select = (client) => client.callTool({ name: 'select_walkthrough', arguments: { walkthrough_id: id } })
const refused = await select(open.client).then(
  () => 'served',
  (error) => error.constructor.name,
)
expect(refused === 'UnauthorizedError' && provider.target, `a call without a token starts the sign-in, not: ${refused}`)
expect(provider.target.searchParams.get('code_challenge_method') === 'S256', 'PKCE')
expect(provider.target.searchParams.get('resource') === url, 'resource')

const { callback, path } = await follow(provider.target, redirect, fill)
const answer = callback.searchParams
expect(answer.get('state') === 'a state of its own', 'the state comes back')
expect(answer.get('iss') === new URL(url).origin, `the issuer is named: ${callback}`)
await (era === 'v1' ? open.transport.finishAuth(answer.get('code')) : open.transport.finishAuth(answer))
const first = provider.kept
expect(first.access_token && first.refresh_token && first.expires_in > 0, 'both tokens and a time')

const signedIn = await connect(provider)
const selected = await select(signedIn.client)
expect(!selected.isError, JSON.stringify(selected.content))

// As after an hour: the access token is not accepted any more.
provider.kept = { ...first, access_token: `${first.access_token.slice(0, -8)}AAAAAAAA` }
const refreshed = await select(signedIn.client)
expect(!refreshed.isError, JSON.stringify(refreshed.content))
expect(provider.kept.refresh_token !== first.refresh_token, 'the refresh token was rotated')

console.log(
  JSON.stringify({
    era,
    protocol: signedIn.client.getNegotiatedProtocolVersion?.() ?? '',
    client: clientIdUrl ? 'metadata document' : 'registered',
    clientId: provider.information?.client_id,
    path,
    expiresIn: first.expires_in,
    scope: first.scope,
    outcome: refreshed.structuredContent?.outcome ?? JSON.parse(refreshed.content[1].text).outcome,
  }),
)
await signedIn.client.close()
await open.client.close()
