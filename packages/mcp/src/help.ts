export const help = `Usage: usage-mcp

Serves Claude's organization usage and cost to an MCP client, over standard
input and output. All tools only read: cost, tokens, claude_code, analytics,
budget, names, reconcile. The key comes from ANTHROPIC_ADMIN_API_KEY.

Add it to Claude Code:
  claude mcp add --env 'ANTHROPIC_ADMIN_API_KEY=\${ANTHROPIC_ADMIN_API_KEY}' \\
    --scope project usage -- npx -y @org/usage-mcp

Options:
  -h, --help  print this help
  --version   print the version
`;
