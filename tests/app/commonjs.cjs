const usage = require("@org/usage");
const { readReport } = require("./report.cjs");

const main = async ([baseUrl, apiKey]) => console.log(JSON.stringify(await readReport(usage, { baseUrl, apiKey })));

void main(process.argv.slice(2));
