export { parquetStore, type ParquetStoreOptions } from "./stores/parquet/parquet-store.ts";
