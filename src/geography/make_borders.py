#!/usr/bin/env python3
"""make_borders.py COUNTRIES-10M.JSON ISO_3166-1.JSON BORDERS.BIN: the countries of the world, small enough to be compiled in.

Reads Natural Earth's 1:10m countries (public domain) as the package `world-atlas` holds them, TopoJSON: arcs that
neighbours share. Arcs are simplified, never rings, so that borders still meet: points are left out by their effective area
(Visvalingam and Whyatt, 1993), Europe finer than the rest. Territories that Natural Earth draws apart without a code go to the
country that the United Nations counts them to, and so does Crimea. borders.hpp describes the format that is written."""
import heapq
import json
import math
import struct
import sys

UNIT = 100  # of the coordinates: hundredths of a degree
EUROPE = (-25.0, 34.0, 45.0, 72.0)
AREA_EUROPE, AREA_ELSEWHERE = 5.0, 80.0  # km², the smallest triangle that a point is kept for
ISLAND_EUROPE, ISLAND_ELSEWHERE = 60.0, 1000.0  # km², the smallest island that is kept beside a country's largest land
KM = 111.195  # a degree of latitude

NO_ID = {"Kosovo": "XK"}
PART_OF = {"Somaliland": "SO", "N. Cyprus": "CY", "Cyprus U.N. Buffer Zone": "CY", "Baikonur": "KZ", "USNB Guantanamo Bay": "CU",
           "Dhekelia": "CY", "Akrotiri": "CY"}
CRIMEA = (34.3, 45.2)


def decode(topology):
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        yield unwrapped(points)


def unwrapped(points):
    """A line over the antimeridian goes on past 180° instead of jumping around the globe."""
    out, turn = [points[0]], 0.0
    for (before, _), (x, y) in zip(points, points[1:]):
        turn += 360.0 if before - x > 180 else -360.0 if x - before > 180 else 0.0
        out.append((x + turn, y))
    return out


def area(points):
    """Signed, in km²; exact enough for islands and countries."""
    total = 0.0
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        total += math.radians(x2 - x1) * (2 + math.sin(math.radians(y1)) + math.sin(math.radians(y2)))
    return total * 6371.0 ** 2 / 2


def in_europe(point):
    return EUROPE[0] <= point[0] <= EUROPE[2] and EUROPE[1] <= point[1] <= EUROPE[3]


def triangle(a, b, c):
    k = math.cos(math.radians(b[1]))
    return abs((b[0] - a[0]) * k * (c[1] - a[1]) - (c[0] - a[0]) * k * (b[1] - a[1])) / 2 * KM * KM


def simplified(points):
    """By effective area, ends kept; a closed arc keeps two points between its ends."""
    count = len(points)
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    gone = [False] * count
    heap = []

    def effective(i):
        size = triangle(points[before[i]], points[i], points[after[i]])
        return size / (AREA_EUROPE if in_europe(points[i]) else AREA_ELSEWHERE)

    for i in range(1, count - 1):
        heapq.heappush(heap, (effective(i), i))
    current = {i: size for size, i in heap}
    left = count
    least = 4 if points[0] == points[-1] else 2
    while heap and left > least:
        size, i = heapq.heappop(heap)
        if gone[i] or current[i] != size:
            continue
        if size >= 1:
            break
        gone[i] = True
        left -= 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < count - 1:
                current[j] = max(size, effective(j))
                heapq.heappush(heap, (current[j], j))
    return [point for i, point in enumerate(points) if not gone[i]]


def ring_points(ring, arcs):
    points = []
    for index in ring:
        part = arcs[index] if index >= 0 else arcs[~index][::-1]
        turn = 360 * round((points[-1][0] - part[0][0]) / 360) if points else 0
        points += [(x + turn, y) for x, y in part[:-1]]
    return points


def contains(points, place):
    x, y = place
    inside = False
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def dissolve(rings, arcs):
    """The rings of several areas as one: arcs that are passed both ways lie inside and go, the others are joined anew."""
    passed = [index for ring in rings for index in ring]
    both = set(passed)
    kept = [index for index in passed if ~index not in both]
    start = lambda index: arcs[index][0] if index >= 0 else arcs[~index][-1]
    end = lambda index: arcs[index][-1] if index >= 0 else arcs[~index][0]
    by_start = {}
    for index in kept:
        by_start.setdefault(start(index), []).append(index)
    joined = []
    while by_start:
        first = next(iter(by_start))
        ring, at = [], first
        while at in by_start:
            index = by_start[at].pop()
            if not by_start[at]:
                del by_start[at]
            ring.append(index)
            at = end(index)
            if at == first:
                break
        joined.append(ring)
    return joined


def polygons_of(geometry):
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]] if geometry["type"] == "Polygon" else []


def collect(topology, codes, arcs):
    """Polygons by code, each a list of rings of arc indices; Crimea apart until it is joined to Ukraine."""
    countries, joined = {}, set()
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = codes.get(geometry.get("id")) or NO_ID.get(name) or PART_OF.get(name)
        if code is None:
            continue
        if name in PART_OF:
            joined.add(code)
        for polygon in polygons_of(geometry):
            owner = code
            if code == "RU" and contains(ring_points(polygon[0], arcs), CRIMEA):
                owner = "UA"
                joined.add("UA")
            countries.setdefault(owner, []).append(polygon)
    for code in joined:
        rings = dissolve([ring for polygon in countries[code] for ring in polygon], arcs)
        outer = [ring for ring in rings if area(ring_points(ring, arcs)) > 0]
        holes = [ring for ring in rings if area(ring_points(ring, arcs)) <= 0]
        if sum(area(ring_points(ring, arcs)) for ring in outer) < -sum(area(ring_points(ring, arcs)) for ring in holes):
            outer, holes = holes, outer
        countries[code] = [[ring] + [hole for hole in holes if contains(ring_points(ring, arcs), ring_points(hole, arcs)[0])]
                           for ring in outer]
    return countries


def without_islets(countries, arcs):
    """Small land on a border stays, such as the Gaza Strip: without it there would be a hole beside the neighbour."""
    owners = {}
    for code, polygons in countries.items():
        for index in {max(index, ~index) for polygon in polygons for ring in polygon for index in ring}:
            owners[index] = owners.get(index, 0) + 1
    for code, polygons in countries.items():
        sizes = [abs(area(ring_points(polygon[0], arcs))) for polygon in polygons]
        largest = max(range(len(polygons)), key=lambda i: sizes[i])
        keep = []
        for i, polygon in enumerate(polygons):
            least = ISLAND_EUROPE if in_europe(ring_points(polygon[0], arcs)[0]) else ISLAND_ELSEWHERE
            on_border = any(owners[max(index, ~index)] > 1 for index in polygon[0])
            if i == largest or sizes[i] >= least or on_border:
                keep.append((sizes[i], polygon))
        countries[code] = [polygon for _, polygon in sorted(keep, key=lambda item: -item[0])]


def varint(out, value):
    value = (value << 1) ^ (value >> 63)  # zigzag
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)


def encode_arc(points):
    out = bytearray()
    x, y = points[0]
    for px, py in points[1:]:
        varint(out, px - x)
        varint(out, py - y)
        x, y = px, py
    return out


def quantised(points):
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y in points]
    return [whole[0]] + [b for a, b in zip(whole, whole[1:]) if a != b] if len(whole) > 1 else whole


def main():
    topology = json.load(open(sys.argv[1], encoding="utf-8"))
    codes = {entry["numeric"]: entry["alpha_2"] for entry in json.load(open(sys.argv[2], encoding="utf-8"))["3166-1"]}
    arcs = list(decode(topology))
    countries = collect(topology, codes, arcs)
    without_islets(countries, arcs)
    used = sorted({index if index >= 0 else ~index for polygons in countries.values() for polygon in polygons
                   for ring in polygon for index in ring})
    number = {index: i for i, index in enumerate(used)}
    lines = [quantised(simplified(arcs[index])) for index in used]
    out = bytearray()
    out += struct.pack("<4sHH", b"BRD1", len(lines), len(countries))
    for points in lines:
        body = encode_arc(points)
        xs, ys = [x for x, _ in points], [y for _, y in points]
        out += struct.pack("<hh", *points[0])
        for extent in (points[0][0] - min(xs), max(xs) - points[0][0], points[0][1] - min(ys), max(ys) - points[0][1],
                       points[-1][0] - points[0][0], len(body)):
            varint(out, extent)
        out += body
    for code in sorted(countries):
        out += code.encode()
        varint(out, len(countries[code]))
        for polygon in countries[code]:
            varint(out, len(polygon))
            for ring in polygon:
                varint(out, len(ring))
                for index in ring:
                    varint(out, number[index] if index >= 0 else ~number[~index])
    open(sys.argv[3], "wb").write(out)
    print(f"{len(countries)} countries, {len(lines)} arcs, {sum(map(len, lines))} points, {len(out)} bytes")


main()
