import { expect, test } from "vitest";
import { html } from "./markup.ts";

test("what goes into a template is text, in elements and in attributes", () => {
  const name = `"><script>alert('x')</script>&`;
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>`,
  );
});

test("markup is inserted into markup as it is, also in lists; null and undefined are empty", () => {
  const items = ["a<b", "c"].map((item) => html`<b>${item}</b>`);
  expect(html`<i>${items}${undefined}${null}${false}${0}</i>`.text).toBe("<i><b>a&lt;b</b><b>c</b>0</i>");
});
