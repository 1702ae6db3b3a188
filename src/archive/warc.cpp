// Web archives (WARC 1.0 and 1.1, ISO 28500:2017): the response for a page's address.
#include <algorithm>
#include <charconv>
#include <memory>
#include <unordered_map>

#include "archive/dates.hpp"
#include "archive/formats.hpp"
#include "archive/gunzip.hpp"
#include "archive/html.hpp"
#include "archive/mime.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t most_bytes = max_file_bytes + (1u << 20);  // of one member, decompressed
constexpr std::size_t most_responses = 100'000;
constexpr int most_redirects = 5;

struct Response {
  std::string url, date;
  std::string type;        // of a resource record
  std::string_view holds;  // the file, or the compressed part of it, whose bytes from `begin` on are the response with
                           // its headers, or the content of a resource record; empty: it is not wanted
  std::size_t begin = 0, size = 0;
  bool resource = false, sheet = false, compressed = false;
  bool is_kept() const { return size > 0; }
};

/// What a response holds is looked up anew each time: an archive may be a thousand times its size.
std::string content_of(const Response& response) {
  if (!response.compressed) return std::string(response.holds.substr(response.begin, response.size));
  std::string_view member = response.holds;
  std::string bytes = decompress(member, Compression::gzip, most_bytes).value_or(std::string());
  bytes.resize(std::min(bytes.size(), response.begin + response.size));
  bytes.erase(0, std::min(response.begin, bytes.size()));
  return bytes;
}

/// Addresses compare without the scheme's "s", a "www.", a fragment and a final slash.
std::string comparable(std::string_view url) {
  url = trimmed(url);
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);  // WARC 1.0
  url = url.substr(0, url.find('#'));
  std::string made = lower_case(url.substr(0, std::min(url.find('/', url.find("://") + 3), url.size())));
  made += url.substr(std::min(made.size(), url.size()));
  for (const std::string_view prefix : {"http://", "https://"})
    if (made.starts_with(prefix)) made.erase(0, prefix.size());
  if (made.starts_with("www.")) made.erase(0, 4);
  while (made.ends_with('/')) made.pop_back();
  return made;
}

std::size_t length_of(const Headers& headers) {
  const std::string_view text = headers.get("content-length");
  std::size_t length = 0;
  std::from_chars(text.data(), text.data() + text.size(), length);
  return length;
}

/// What a response says, transfer and content encodings undone.
struct Http {
  int status = 0;
  Headers headers;
  std::string body;
  bool undecodable = false;
};

std::string unchunked(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    std::size_t size = 0;
    const auto [end, error] =
        std::from_chars(body.data(), body.data() + std::min<std::size_t>(body.size(), 16), size, 16);
    const auto line = body.find('\n');
    if (error != std::errc() || line == std::string_view::npos || size == 0) break;
    body.remove_prefix(line + 1);
    out += body.substr(0, size);
    body.remove_prefix(std::min(body.size(), size));
    body.remove_prefix(std::min(body.find('\n') + 1, body.size()));
  }
  return out;
}

void undo_content_encoding(Http& http) {
  const std::string encoding = lower_case(http.headers.get("content-encoding"));
  if (encoding.empty() || encoding == "identity") return;
  std::string_view bytes = http.body;
  std::optional<std::string> plain;
  if (encoding == "gzip" || encoding == "x-gzip") plain = decompress(bytes, Compression::gzip, most_bytes);
  if (encoding == "deflate") plain = decompress(bytes, Compression::zlib, most_bytes);
  if (encoding == "deflate" && !plain) plain = decompress(bytes, Compression::deflate, most_bytes);
  // Tools that store what they decoded often keep the header.
  const bool stored_plain = !plain && trimmed(http.body).starts_with('<');
  http.undecodable = !plain && !stored_plain;
  if (plain) http.body = std::move(*plain);
}

Http http_of(const Response& response) {
  Http http;
  std::string content = content_of(response);
  if (response.resource) {
    http.status = 200;
    http.body = std::move(content);
    return http;
  }
  const std::string_view bytes = content;
  const std::size_t line = std::min(bytes.find('\n'), bytes.size());
  const std::size_t space = bytes.substr(0, line).find(' ');
  if (space != std::string_view::npos) std::from_chars(bytes.data() + space + 1, bytes.data() + line, http.status);
  std::string_view body;
  http.headers = Headers::read(bytes.substr(std::min(line + 1, bytes.size())), body);
  const bool chunked = lower_case(http.headers.get("transfer-encoding")).find("chunked") != std::string::npos;
  if (chunked) http.body = unchunked(body);
  if (http.body.empty()) {  // or stored without its chunks
    content.erase(0, content.size() - body.size());
    http.body = std::move(content);
  }
  content = std::string();
  undo_content_encoding(http);
  return http;
}

/// Reads records and keeps the responses that may be wanted.
class Records {
 public:
  explicit Records(std::string_view wanted) : wanted_(comparable(wanted)) {}

  /// All records in a stretch of the file; false where it is no WARC. `member`: compressed, the stretch; empty: it is
  /// not.
  bool read(std::string_view bytes, std::string_view member = {}) {
    const std::string_view all = bytes;
    while (!(bytes = after_blank(bytes)).empty()) {
      if (!bytes.starts_with("WARC/")) return false;
      std::string_view rest;
      const Headers headers = Headers::read(bytes, rest);
      const std::size_t length = std::min(length_of(headers), rest.size());
      if (Response* made = record(headers, rest.substr(0, length))) {
        made->compressed = !member.empty();
        made->holds = made->compressed ? member : all;
        made->begin = static_cast<std::size_t>(rest.data() - all.data());
      }
      bytes = rest.substr(length);
    }
    return true;
  }

  /// The page: the response for the address wanted, by way of its redirects; where none is wanted, the first page.
  const Response* page() const {
    std::string url = wanted_;
    for (int redirects = 0; redirects <= most_redirects; ++redirects) {
      const Response* found = find(url);
      if (found == nullptr) return nullptr;
      const Http http = http_of(*found);
      if (http.status < 300 || http.status >= 400) return found;
      url = comparable(http.headers.get("location"));
    }
    return nullptr;
  }

  /// The pages beside the one that is taken where none is wanted.
  std::size_t other_pages() const {
    if (!wanted_.empty()) return 0;
    const auto is_there = [](const Response& response) {
      return response.is_kept() && !response.sheet && http_of(response).status == 200;
    };
    const auto pages = std::count_if(responses_.begin(), responses_.end(), is_there);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(pages - 1, 0));
  }

  const std::vector<Response>& responses() const { return responses_; }
  bool too_many() const { return responses_.size() > most_responses; }

 private:
  static std::string_view after_blank(std::string_view bytes) {
    const auto from = bytes.find_first_not_of("\r\n");
    return from == std::string_view::npos ? std::string_view() : bytes.substr(from);
  }

  /// The response, where it may be wanted.
  Response* record(const Headers& headers, std::string_view content) {
    const std::string type = lower_case(headers.get("warc-type"));
    if ((type != "response" && type != "resource") || responses_.size() > most_responses) return nullptr;
    Response response;
    response.url = std::string(trimmed(headers.get("warc-target-uri")));
    if (response.url.starts_with('<') && response.url.ends_with('>'))
      response.url = response.url.substr(1, response.url.size() - 2);
    response.date = headers.get("warc-date");
    response.resource = type == "resource";
    response.type = headers.get("content-type");
    // The content only of what can be wanted: the rest are pictures and scripts.
    const bool may_be = response.resource ? response.type.find("html") != std::string::npos : is_page(content);
    response.sheet = !may_be && is_sheet(response, content);
    if (may_be || response.sheet || comparable(response.url) == wanted_) response.size = content.size();
    responses_.push_back(std::move(response));
    return responses_.back().is_kept() ? &responses_.back() : nullptr;
  }

  static Headers headers_of(std::string_view http) {
    std::string_view body;
    return Headers::read(http.substr(std::min(http.find('\n'), http.size() - 1) + 1), body);
  }

  static bool is_sheet(const Response& response, std::string_view content) {
    if (content.empty()) return false;
    const std::string type = response.resource ? response.type : std::string(headers_of(content).get("content-type"));
    return lower_case(type).starts_with("text/css");
  }

  static bool is_page(std::string_view http) {
    if (http.empty()) return false;
    const Headers headers = headers_of(http);
    return headers.get("content-type").find("html") != std::string_view::npos || !headers.get("location").empty();
  }

  const Response* find(const std::string& url) const {
    for (const Response& response : responses_) {
      if (!response.is_kept() || (response.sheet && url.empty())) continue;
      if (url.empty() ? http_of(response).status == 200 : comparable(response.url) == url) return &response;
    }
    return nullptr;
  }

  std::string wanted_;
  std::vector<Response> responses_;
};

bool read_all(std::string_view bytes, Records& records) {
  constexpr std::string_view gzip_magic = "\x1F\x8B";
  if (!bytes.starts_with(gzip_magic)) return records.read(bytes);
  while (bytes.starts_with(gzip_magic)) {
    const std::string_view from = bytes;
    const auto member = decompress(bytes, Compression::gzip, most_bytes);
    if (!member || !records.read(*member, from)) return false;
  }
  return true;
}

Fault no_response(const Records& records, std::string_view url) {
  std::string message = "it holds no response for " + (url.empty() ? std::string("a page") : std::string(url));
  for (std::size_t i = 0; i < std::min<std::size_t>(records.responses().size(), 3); ++i)
    message += (i == 0 ? "; it holds " : ", ") + records.responses()[i].url;
  return fault(Fault::Kind::no_response, std::move(message));
}

std::string content_type_of(const Response& response, const Http& http) {
  return response.resource ? response.type : std::string(http.headers.get("content-type"));
}

/// The style sheets and pages that the archive holds, by their addresses. Valid as long as it.
LinkedSheets linked_of(const Records& records, const std::string& base) {
  using Held = std::unordered_map<std::string, const Response*>;
  auto held = std::make_shared<Held>();
  for (const Response& response : records.responses())
    if (response.is_kept()) held->try_emplace(comparable(response.url), &response);
  const auto response_for = [held](const std::string& address) -> const Response* {
    const auto found = held->find(comparable(address));
    return found == held->end() ? nullptr : found->second;
  };
  return {base,
          [response_for](const std::string& address) -> std::optional<std::string> {
            const Response* found = response_for(address);
            if (found == nullptr || !found->sheet) return std::nullopt;
            Http http = http_of(*found);
            if (http.status != 200 || http.undecodable) return std::nullopt;
            return sheet_text(std::move(http.body), parameterised(content_type_of(*found, http)).parameter("charset"));
          },
          [response_for](const std::string& address, std::size_t most) -> std::optional<LinkedPage> {
            const Response* found = response_for(address);
            if (found == nullptr || found->sheet || found->size > most) return std::nullopt;
            Http http = http_of(*found);
            const Parameterised type = parameterised(content_type_of(*found, http));
            if (http.status != 200 || http.undecodable || type.value.find("html") == std::string::npos)
              return std::nullopt;
            return LinkedPage{std::move(http.body), std::string(type.parameter("charset")), found->url};
          }};
}

Outcome read_body(Http http, const Response& response, const Records& records) {
  if (http.undecodable)
    return fault(Fault::Kind::malformed, "the response is compressed in a way that cannot be read (" +
                                             std::string(http.headers.get("content-encoding")) + ")");
  const Parameterised type = parameterised(content_type_of(response, http));
  if (type.value == "text/plain") return read_plain(http.body);
  if (type.value.find("html") == std::string::npos && !type.value.empty())
    return fault(Fault::Kind::not_text, "the response is no page, but " + type.value);
  return read_owned_html(std::move(http.body), type.parameter("charset"), linked_of(records, response.url));
}

}  // namespace

Outcome read_warc(std::string_view bytes, std::string_view url) {
  Records records(url);
  if (!read_all(bytes, records))
    return fault(Fault::Kind::malformed,
                 "it is no web archive (WARC), a damaged one, or one with a record of more than 32 MiB");
  if (records.too_many()) return fault(Fault::Kind::too_large, "it holds more than 100,000 responses");
  const Response* page = records.page();
  if (page == nullptr) return no_response(records, url);
  Http http = http_of(*page);
  if (http.status >= 400)
    return fault(Fault::Kind::no_response, "the response archived is an error, " + std::to_string(http.status));
  Outcome outcome = read_body(std::move(http), *page, records);
  if (auto* document = std::get_if<Document>(&outcome)) {
    document->format = Format::warc;
    document->provenance.url = Stated{page->url, "WARC-Target-URI"};
    document->provenance.other_pages = records.other_pages();
    const std::string saved = day_of(page->date);
    if (!saved.empty()) document->provenance.saved = Stated{saved, "WARC-Date"};
  }
  return outcome;
}

}  // namespace brief::archive
