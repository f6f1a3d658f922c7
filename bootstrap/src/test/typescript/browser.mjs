// As much of a browser as signing in without JavaScript needs: cookies, redirects, refreshes, and the first form of a page.

const jar = new Map()

function keep(response, origin) {
  for (const line of response.headers.getSetCookie()) {
    const [pair, ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    const gone = attributes.some((each) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(each))
    const cookies = jar.get(origin) ?? new Map()
    gone ? cookies.delete(name) : cookies.set(name, pair.slice(at + 1))
    jar.set(origin, cookies)
  }
}

const unescape = (text) =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, number) => String.fromCodePoint(parseInt(number, hex ? 16 : 10)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

function attributes(tag) {
  const found = {}
  for (const [, name, , value, quoted] of tag.matchAll(/\s([a-z-]+)(=("([^"]*)"|[^\s>]+))?/gi)) {
    found[name.toLowerCase()] = unescape(quoted ?? value ?? '')
  }
  return found
}

/** The forms of a page, each with where it goes, its fields and its buttons. */
export function forms(page) {
  return [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/gi)].map(([text]) => ({
    ...attributes(text.match(/^<form\b[^>]*>/i)[0]),
    fields: [...text.matchAll(/<input\b[^>]*>/gi)].map(([tag]) => attributes(tag)),
    buttons: [...text.matchAll(/<button\b[^>]*>/gi)].map(([tag]) => attributes(tag)),
  }))
}

async function request(url, options) {
  const cookies = [...(jar.get(url.origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { Accept: 'text/html', ...(cookies && { Cookie: cookies }), ...options?.headers }
  const response = await fetch(url, { ...options, headers, redirect: 'manual' })
  keep(response, url.origin)
  return response
}

/**
 * Opens a page and fills in form after form, until a redirect leads to the client.
 *
 * @param start where the client sends the browser
 * @param redirect the client's redirect URI
 * @param fill gives the value of a field that a person fills in
 * @returns the URL that the client is called back at
 */
export async function follow(start, redirect, fill) {
  let url = new URL(start)
  let options
  const path = []
  for (let step = 0; step < 20; step++) {
    const response = await request(url, options)
    path.push(`${response.status} ${options?.method ?? 'GET'} ${url.pathname}`)
    const location = response.headers.get('location')
    if (location) {
      if (location.startsWith(redirect)) return { callback: new URL(location), path }
      url = new URL(location, url)
      options = undefined
      continue
    }
    const page = await response.text()
    const refresh = page.match(/<meta http-equiv="refresh" content="0; url=([^"]*)"/i)
    if (refresh) {
      url = new URL(unescape(refresh[1]), url)
      options = undefined
      continue
    }
    const form = forms(page).find((each) => each.method?.toLowerCase() === 'post')
    if (response.status !== 200 || !form) throw new Error(`no way on: ${path.join(', ')}\n${page}`)
    const body = new URLSearchParams()
    for (const field of form.fields) {
      if (field.type === 'hidden' || field.type === 'checkbox') body.append(field.name, field.value ?? 'on')
      else body.append(field.name, await fill(field))
    }
    const button = form.buttons.find((each) => !/cancel|deny/i.test(`${each.name} ${each.value}`))
    if (button?.name) body.append(button.name, button.value ?? '')
    options = { method: 'POST', body, headers: { Origin: url.origin } }
    url = new URL(form.action || url, url)
  }
  throw new Error(`no end: ${path.join(', ')}`)
}
