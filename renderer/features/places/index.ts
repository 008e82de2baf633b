export { SecretAddresses } from './secret-addresses.tsx';
