// Lengths of the page. Strong types, so that points, millimetres and font units cannot be mixed by accident.
#pragma once

#include <compare>

namespace brief {

/// A length in DTP points (1/72 inch), the unit of PDF user space (ISO 32000-1, 8.3.2.3).
struct Pt {
  double value = 0;

  constexpr auto operator<=>(const Pt&) const = default;  // NOLINT(modernize-use-nullptr): none there
  constexpr Pt operator-() const { return {-value}; }
  constexpr Pt& operator+=(Pt other) { return *this = Pt{value + other.value}; }
  constexpr Pt& operator-=(Pt other) { return *this = Pt{value - other.value}; }
};

constexpr Pt operator+(Pt a, Pt b) { return {a.value + b.value}; }
constexpr Pt operator-(Pt a, Pt b) { return {a.value - b.value}; }
constexpr Pt operator*(Pt a, double factor) { return {a.value * factor}; }
constexpr Pt operator*(double factor, Pt a) { return {a.value * factor}; }
constexpr Pt operator/(Pt a, double divisor) { return {a.value / divisor}; }
constexpr double operator/(Pt a, Pt b) { return a.value / b.value; }

constexpr Pt operator""_pt(long double v) { return {static_cast<double>(v)}; }
constexpr Pt operator""_pt(unsigned long long v) { return {static_cast<double>(v)}; }
constexpr Pt operator""_mm(long double v) { return {static_cast<double>(v) * 72.0 / 25.4}; }
constexpr Pt operator""_mm(unsigned long long v) { return {static_cast<double>(v) * 72.0 / 25.4}; }

/// A position on a sheet, in pt from its top left corner; y grows downwards.
struct Point {
  Pt x, y;
  constexpr bool operator==(const Point&) const = default;
};

struct Size {
  Pt width, height;
  constexpr bool operator==(const Size&) const = default;
};

/// A rectangle on a sheet, given by its top left corner.
struct Rect {
  Pt x, y, width, height;
  constexpr bool operator==(const Rect&) const = default;
  constexpr Pt right() const { return x + width; }
  constexpr Pt bottom() const { return y + height; }
};

}  // namespace brief
