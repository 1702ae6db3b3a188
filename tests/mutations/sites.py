"""Where the program can be changed so that it is wrong, and how: one change a line, by an operator of these.

  condition   an `if` does what it should not, and the other way round
  clause      one clause of a condition with && or || no longer counts
  comparison  < is <=, == is !=, and so on
  constant    a number is another
  statement   a call or an assignment is left out
  value       a function gives back the opposite of its truth value, or an empty value

A change is written so that the program asks at run time whether it is in force (`mutated(NUMBER)`): one build holds all
(mutant schemata: Untch, Offutt, Harrold, ISSTA 1993).
"""
import hashlib
import re
from dataclasses import dataclass

COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)
NO_STATEMENT = re.compile(r"\s*(return|const|auto|using|static|throw|break|continue|delete|case|default|if|for|while|do|else|namespace|struct|class|"
                          r"enum|template|typedef|friend|explicit|virtual|public|private|protected|switch|try|operator)\b|\s*#")
CALL = re.compile(r"[A-Za-z_][\w.:\[\]()]*(?:->[\w.:\[\]()]+)*\(.*\);$")
ASSIGNMENT = re.compile(r"(?:\+\+|--)?[A-Za-z_*][\w.:\[\]()]*(?:->[\w.:\[\]()]+)* (?:[-+*/|&]|<<)?= .*;$|(?:\+\+|--)[\w.\->\[\]]+;$")
OPERAND = r"[\w.:]+(?:->[\w.:]+)*(?:\([^()]*\)|\[[^\[\]]*\])*(?:(?:\.|->)[\w.:]+(?:\([^()]*\))?)*"
COMPARISON = re.compile(rf"(?P<before>\(|&& |\|\| |return |= |, |\? )(?P<a>{OPERAND}) (?P<op><|<=|>|>=|==|!=) (?P<b>{OPERAND})(?=\)| &&| \|\||;|,| \?| :)")
OTHER = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
NUMBER = re.compile(r"(?<![\w.'\"<])(?<!_)(\d+\.\d+|\d+)(?![\w.'])")
# What the compiler works out is as it was (see mutated.hpp).
CONSTANT_TABLE = re.compile(r"\s*(?:static |inline )*constexpr [^;(]*\{")
SPEED_ALONE = re.compile(r"\breserve\(|\bshrink_to_fit\(|\bmallopt\(|\bmadvise\(|\bposix_fadvise\(|\bprefetch\(")


@dataclass
class Site:
    path: str
    line: int  # from 1
    operator: str
    before: str  # the line as it is
    after: str  # the line with the change, NUMBER standing for its number
    key: str = ""

    @property
    def number(self):
        return int(hashlib.sha256(self.key.encode()).hexdigest()[:7], 16) + 1


def masked(text):
    """The text with what stands in comments, strings and characters blotted out, of the same length."""
    def blot(found):
        words = found[0]
        quotes = 1 if words[0] in "\"'" else 0
        return "".join("\n" if c == "\n" else c if quotes and i in (0, len(words) - 1) else "\x01" if quotes else " " for i, c in enumerate(words))
    return COMMENT_OR_STRING.sub(blot, text)


def closing(line, at):
    """Where the bracket at `at` is closed on this line; -1: nowhere."""
    depth = 0
    for i in range(at, len(line)):
        depth += (line[i] in "([{") - (line[i] in ")]}")
        if depth == 0:
            return i
    return -1


def balanced(line):
    depth = 0
    for c in line:
        depth += (c in "([{") - (c in ")]}")
        if depth < 0:
            return False
    return depth == 0


def clauses(mask):
    """The parts of a condition between && or ||, where all are of one kind: kind and [from, to)."""
    parts, kinds, depth, start = [], set(), 0, 0
    for i, c in enumerate(mask):
        depth += (c in "([{") - (c in ")]}")
        if depth == 0 and mask[i:i + 2] in ("&&", "||"):
            kinds.add(mask[i:i + 2])
            parts.append((start, i - 1))
            start = i + 3
    parts.append((start, len(mask)))
    return (kinds.pop(), parts) if len(kinds) == 1 else ("", [])


def condition_of(mask):
    """The condition of an `if` that is one expression: [from, to)."""
    found = re.match(r"\s*(?:\} )?(?:else )?if \(", mask)
    end = closing(mask, found.end() - 1) if found else -1
    inner = mask[found.end():end] if end > 0 else ""
    return (found.end(), end) if inner and ";" not in inner and not re.search(r"[\w>&*] [&*]?\w+ = |\[", inner) else None


def changes_of(line, mask, starts_statement, header):
    """All changes of one line: operator and the line changed."""
    condition = condition_of(mask)
    if condition:
        a, b = condition
        yield "condition", f"{line[:a]}mutated(NUMBER) != static_cast<bool>({line[a:b]}){line[b:]}"
        kind, parts = clauses(mask[a:b])
        for begin, end in parts:
            neutral = "mutated(NUMBER) ||" if kind == "&&" else "!mutated(NUMBER) &&"
            yield "clause", f"{line[:a + begin]}({neutral} ({line[a + begin:a + end]})){line[a + end:]}"
    looped = re.match(r"\s*for \(", mask)
    for found in COMPARISON.finditer(mask):
        if looped and found["op"] in ("<", "<="):
            continue
        a, b = line[found.start("a"):found.end("a")], line[found.start("b"):found.end("b")]
        yield "comparison", (f"{line[:found.start('a')]}(mutated(NUMBER) ? ({a} {OTHER[found['op']]} {b}) : ({a} {found['op']} {b}))"
                             f"{line[found.end('b'):]}")
    if not re.search(r"constexpr|\bcase\b|static_assert|template|\benum\b|std::array<|\[\d+\]|operator|^\s*#|std::get<", mask):
        for found in NUMBER.finditer(mask):
            other = f"{found[0]} * 1.25" if "." in found[0] else f"{found[0]} + 1"
            yield "constant", f"{line[:found.start()]}(mutated(NUMBER) ? {other} : {found[0]}){line[found.end():]}"
    code = mask.strip()
    if not starts_statement or not balanced(code):
        return
    indent = line[:len(line) - len(line.lstrip())]
    if (CALL.match(code) or ASSIGNMENT.match(code)) and not NO_STATEMENT.match(mask) and not header and not SPEED_ALONE.search(code):
        yield "statement", f"{indent}{{ if (!mutated(NUMBER)) {line.strip()} }}"
    if code in ("return true;", "return false;"):
        yield "value", f"{indent}return mutated(NUMBER) != {code[7:-1]};"
    elif re.match(r"return [^{};]+;$", code) and code not in ("return 0;", "return nullptr;"):
        yield "value", f"{indent}{{ if (mutated(NUMBER)) return {{}}; {line.strip()} }}"


def sites_of(path, text):
    """Every change that may be made in a file."""
    lines, masks = text.split("\n"), masked(text).split("\n")
    before, seen, open_table = "", {}, 0
    for i, (line, mask) in enumerate(zip(lines, masks)):
        code = mask.strip()
        starts_statement = before.endswith((";", "{", "}", ")", "else", ":"))
        if open_table > 0 or CONSTANT_TABLE.match(mask):
            open_table += sum((c in "([{") - (c in ")]}") for c in mask)
        elif code and not line.endswith("\\"):
            for operator, after in changes_of(line, mask, starts_statement, path.endswith(".hpp")):
                words = f"{path}|{line.strip()}|{operator}|{after.strip()}"
                seen[words] = seen.get(words, 0) + 1
                key = hashlib.sha256(f"{words}|{seen[words]}".encode()).hexdigest()[:10]
                yield Site(path, i + 1, operator, line, after, key)
        if code:
            before = code
