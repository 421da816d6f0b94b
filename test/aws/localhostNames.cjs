/** Resolves every name under localhost to this machine, as RFC 6761 asks but not every resolver does. */
const dns = require('node:dns');

const { lookup } = dns;
dns.lookup = (host, ...rest) => lookup(host.endsWith('.localhost') ? '127.0.0.1' : host, ...rest);
