import { html, type Markup } from "./markup.ts";
import { demoSheet, styleSheet } from "./style-sheet.ts";

/**
 * A self-contained page: no script, no font and no image from elsewhere, and a policy that blocks one if it gets in.
 */
export function page(title: string, body: Markup, isDemo = false): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${styleSheet}${isDemo && demoSheet}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;
}
