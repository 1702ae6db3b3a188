// The places that the name of a country may have on a map, each for itself.
#pragma once

#include <span>
#include <vector>

#include "layout/map_labels.hpp"
#include "layout/map_owners.hpp"

namespace brief::layout {

struct MapLabelCandidate {
  MapLabelPlace place;
  double cost = 0;
};

/// Many are looked at and forgotten: they are of the heap, not of the arena.
using MapLabelCandidates = std::vector<MapLabelCandidate>;

/// One of the forms of a name, or its number.
struct MapLabelForm {
  Size size;
  std::size_t number = 0;
  bool is_key = false;
  double price = 0;           ///< for that it is not the name
  double longest_leader = 0;  ///< as a part of the map's width
  Vector<Pt> lines{};         ///< their widths; none: one as wide as all
  bool may_cross = false;     ///< its line may cross dark land of another, where it has no other place
};
using MapLabelForms = Vector<MapLabelForm>;

/// `with_key`: its number too, and lines that cross dark land.
MapLabelForms label_forms_of(const MapLabelWish& wish, double longest, bool with_key);

/// Finds the places of names on one map. What it has found stays for the next look, in which only some forms differ.
class MapLabelFinder {
 public:
  MapLabelFinder(std::span<const MapLabelWish> wishes, Size map);

  /// Of each name the places of its forms, the cheapest first.
  const std::vector<MapLabelCandidates>& find(const Vector<MapLabelForms>& forms);

 private:
  struct Found {
    MapLabelForm form;
    MapLabelCandidates near, far;  ///< on the country, and around it
  };

  void find(std::size_t wish, const MapLabelForms& forms);
  Found& near_of(std::size_t wish, const MapLabelForm& form, const Sums& own);
  const Found& found_of(std::size_t wish, const MapLabelForm& form, const Sums& own);
  void drop_hiding(const MapLabelWish& wish, MapLabelCandidates& candidates) const;

  std::span<const MapLabelWish> wishes_;
  Size map_;
  Owners owners_;
  std::vector<const MapLabelWish*> marked_;
  std::vector<std::vector<Found>> found_;
  std::vector<std::vector<MapLabelForm>> last_;
  std::vector<MapLabelCandidates> candidates_;
};

}  // namespace brief::layout
