import { expect, test } from "vitest";
import { html } from "./markup.ts";

test("what goes into a template is text, in elements and in attributes", () => {
  const name = `"><script>alert('x')</script>&`;
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>`,
  );
});

test("markup goes into markup as it is, alone and in lists; nothing is nothing", () => {
  const items = ["a<b", "c"].map((item) => html`<li>${item}</li>`);
  expect(
    html`<ul>
      ${items}${undefined}${null}${false}
    </ul>`.text,
  ).toBe("<ul><li>a&lt;b</li><li>c</li></ul>");
  expect(html`${0}`.text).toBe("0");
});
