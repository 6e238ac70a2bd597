import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript-5.9";
import { type EndpointFacts, type Fact, factOf, type Limits, type SourceFacts, wordsOf } from "../api-facts/fact.ts";
import { type SdkMethod, sdkMethods, watchedFiles } from "./sdk-methods.ts";

const maxDepth = 8;

/** Reads the declarations of an unpacked SDK. None of its code runs. */
export function readSdk(folder: string, methods: Readonly<Record<string, SdkMethod>> = sdkMethods): SourceFacts {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const resources = join(folder, "resources/beta");
  const declared = ts.sys
    .readDirectory(resources, [".d.ts"])
    .map((file) => relative(resources, file).replaceAll("\\", "/"));
  const watched = declared.filter((file) => watchedFiles.test(file));
  const roots = [...new Set([...Object.values(methods).map(({ file }) => `${file}.d.ts`), ...watched])]
    .map((file) => join(resources, file))
    .filter((file) => existsSync(file));
  const program = ts.createProgram(roots, {
    strict: true,
    noEmit: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
  });
  const checker = program.getTypeChecker();
  const endpoints = Object.entries(methods).flatMap(([path, { file, className, method }]) => {
    const source = program.getSourceFile(join(resources, `${file}.d.ts`));
    const found = source && methodsOf(source, className).find((each) => each.name.getText() === method);
    return found === undefined ? [] : [[path, factsOfMethod(checker, found)] as const];
  });
  return {
    version,
    endpoints: Object.fromEntries(endpoints),
    names: watched.flatMap((file) => methodNames(program, resources, file)),
  };
}

function methodNames(program: ts.Program, resources: string, file: string): readonly string[] {
  const source = program.getSourceFile(join(resources, file));
  return (source?.statements ?? []).flatMap((statement) =>
    ts.isClassDeclaration(statement) && statement.name !== undefined && source !== undefined
      ? methodsOf(source, statement.name.text).map(
          (method) => `${file.replace(/\.d\.ts$/, "")} ${statement.name?.text}.${method.name.getText()}`,
        )
      : [],
  );
}

function methodsOf(source: ts.SourceFile, className: string): readonly ts.MethodDeclaration[] {
  const found = source.statements.find(
    (statement): statement is ts.ClassDeclaration =>
      ts.isClassDeclaration(statement) && statement.name?.text === className,
  );
  return found?.members.filter((member) => ts.isMethodDeclaration(member)) ?? [];
}

function factsOfMethod(checker: ts.TypeChecker, method: ts.MethodDeclaration): EndpointFacts {
  const signature = checker.getSignatureFromDeclaration(method);
  const [first] = method.parameters;
  const parameters =
    first === undefined || first.name.getText() === "options"
      ? []
      : propertiesOf(checker, checker.getTypeAtLocation(first)).flatMap((property) =>
          factOfParameter(checker, property),
        );
  const answer = signature && itemOf(checker.getReturnTypeOfSignature(signature));
  const symbol = checker.getSymbolAtLocation(method.name);
  const words = wordsOf(symbol === undefined ? "" : docOf(checker, symbol));
  const endpoint = factOf({
    type: "endpoint",
    required: true,
    nullable: false,
    values: undefined,
    limits: undefined,
    words,
  });
  return { endpoint, ...Object.fromEntries([...parameters, ...(answer ? fieldsOf(checker, answer, "") : [])]) };
}

/** `PagePromise<Page, Item>` lists items; `APIPromise<Answer>` is one. */
function itemOf(type: ts.Type): ts.Type | undefined {
  const { typeArguments = [], aliasTypeArguments = typeArguments } = type as ts.TypeReference;
  return aliasTypeArguments
    .filter((argument) => !("intrinsicName" in argument) || argument.flags !== ts.TypeFlags.Any)
    .at(type.symbol.name === "PagePromise" ? 1 : 0);
}

function factOfParameter(checker: ts.TypeChecker, property: ts.Symbol): readonly (readonly [string, Fact])[] {
  const doc = docOf(checker, property);
  if (doc.startsWith("Header param:")) return [];
  const { type } = typeOf(checker, property);
  const list = elementOf(checker, type);
  const fact = leafOf(checker, type, doc);
  return [
    [
      `${property.name}${list === undefined ? "" : "[]"}`,
      { ...fact, required: !isOptional(property), nullable: false },
    ],
  ];
}

function fieldsOf(
  checker: ts.TypeChecker,
  type: ts.Type,
  prefix: string,
  depth = 0,
): readonly (readonly [string, Fact])[] {
  if (depth > maxDepth) return [];
  const list = elementOf(checker, type);
  if (list !== undefined) return fieldsOf(checker, checker.getNonNullableType(list), `${prefix}[]`, depth + 1);
  if (type.isUnion() && type.types.some((kind) => isObject(checker, kind)))
    return type.types
      .filter((kind) => isObject(checker, kind))
      .flatMap((kind) => fieldsOf(checker, kind, `${prefix}<${tagOf(checker, kind)}>`, depth + 1));
  if (!isObject(checker, type)) return [];
  return propertiesOf(checker, type).flatMap((property) => {
    const { type: own, nullable } = typeOf(checker, property);
    const place = prefix === "" ? property.name : `${prefix}.${property.name}`;
    const doc = docOf(checker, property) || docOf(checker, own.aliasSymbol ?? own.symbol);
    const fact = { ...leafOf(checker, own, doc), required: !isOptional(property), nullable };
    return [[`: ${place}`, fact] as const, ...fieldsOf(checker, own, place, depth + 1)];
  });
}

function leafOf(checker: ts.TypeChecker, type: ts.Type, doc: string): Fact {
  const element = elementOf(checker, type);
  const values = valuesOf(element ?? type);
  return factOf({
    type: nameOf(checker, type),
    required: false,
    nullable: false,
    values: values.length > 0 ? values : undefined,
    limits: limitsOf(doc, element !== undefined),
    words: wordsOf(doc),
  });
}

/** The limits that a description states in the words that the SDK's generator uses. */
function limitsOf(doc: string, isList: boolean): Limits | undefined {
  const text = doc.replaceAll(/\s+/g, " ");
  const [, min, max, preset] = /\((\d+)-(\d+), default (\d+)\)/.exec(text) ?? [];
  const [, named] = /Defaults to `([^`]+)`/.exec(text) ?? [];
  const [, count] = (isList && /\bat most (\d+)/i.exec(text)) || [];
  const limits = {
    ...(min === undefined || max === undefined ? {} : { min: Number(min), max: Number(max), default: Number(preset) }),
    ...(named === undefined ? {} : { default: named }),
    ...(count === undefined ? {} : { maxItems: Number(count) }),
  };
  return Object.keys(limits).length === 0 ? undefined : limits;
}

function typeOf(checker: ts.TypeChecker, property: ts.Symbol): { readonly type: ts.Type; readonly nullable: boolean } {
  const propertyType = checker.getTypeOfSymbol(property);
  const parts = propertyType.isUnion() ? propertyType.types : [propertyType];
  return {
    type: checker.getNonNullableType(propertyType),
    nullable: parts.some((part) => part.flags & ts.TypeFlags.Null),
  };
}

function nameOf(checker: ts.TypeChecker, type: ts.Type): string {
  if (elementOf(checker, type) !== undefined) return "array";
  const parts = type.isUnion() ? type.types : [type];
  if (parts.some((part) => isObject(checker, part))) return "object";
  if (parts.every((part) => part.flags & ts.TypeFlags.BooleanLike)) return "boolean";
  if (parts.every((part) => part.flags & ts.TypeFlags.NumberLike)) return "number";
  return parts.some((part) => part.flags & ts.TypeFlags.StringLike || part.isIntersection()) ? "string" : "any";
}

const valuesOf = (type: ts.Type): readonly string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((part) => (part.isStringLiteral() ? [part.value] : [])).toSorted();

/** An object with fields. A choice between a word and a list of words is not one. */
const isObject = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(type);

const isOptional = (property: ts.Symbol): boolean => (property.flags & ts.SymbolFlags.Optional) !== 0;

const elementOf = (checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined =>
  checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;

/** What tells a kind of object from the others: the literal of its `type`. */
function tagOf(checker: ts.TypeChecker, type: ts.Type): string {
  const tag = type.getProperty("type");
  const values = tag === undefined ? [] : valuesOf(checker.getTypeOfSymbol(tag));
  return values[0] ?? "other";
}

const propertiesOf = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Symbol[] =>
  checker
    .getPropertiesOfType(checker.getNonNullableType(type))
    .filter((property) => !(property.flags & ts.SymbolFlags.Method));

/** The description without its tags. Whether a parameter is sent in the query is not part of its meaning. */
function docOf(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): string {
  const text = symbol === undefined ? "" : ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return text.replace(/^Query param: /, "");
}
