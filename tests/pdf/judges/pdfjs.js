// What pdf.js makes of the files named: one line of JSON a file. node pdfjs.js PDFJS-FOLDER FILE...
"use strict";
const fs = require("fs");
const path = require("path");
const folder = process.argv[2];
let complaints = [];
console.log = console.warn = () => {};  // what loading says of its surroundings is not about a file
const pdfjs = require(path.join(folder, "legacy/build/pdf.js"));
pdfjs.GlobalWorkerOptions.workerSrc = path.join(folder, "legacy/build/pdf.worker.js");

const countRoles = (node) => (node.role ? 1 : 0) + (node.children || []).reduce((sum, child) => sum + countRoles(child), 0);

async function look(file) {
  complaints = [];
  console.log = console.warn = (...words) => complaints.push(words.join(" "));
  const data = new Uint8Array(fs.readFileSync(file));
  const found = { file, pages: 0, text: "", elements: 0, links: 0, attachments: 0, complaints };
  try {
    const task = pdfjs.getDocument({ data, stopAtErrors: true, standardFontDataUrl: path.join(folder, "standard_fonts/"), verbosity: 1 });
    const document = await task.promise;
    found.pages = document.numPages;
    for (let i = 1; i <= document.numPages; ++i) {
      const page = await document.getPage(i);
      const content = await page.getTextContent();
      found.text += content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\n";
      const tree = await page.getStructTree();
      found.elements += tree ? countRoles(tree) : 0;
      found.links += (await page.getAnnotations()).filter((annotation) => annotation.subtype === "Link").length;
    }
    found.attachments = Object.keys((await document.getAttachments()) || {}).length;
  } catch (error) {
    complaints.push(String(error));
  }
  process.stdout.write(JSON.stringify(found) + "\n");
}

(async () => {
  for (const file of process.argv.slice(3)) await look(file);
})();
